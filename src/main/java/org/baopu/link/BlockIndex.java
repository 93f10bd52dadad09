package org.baopu.link;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.baopu.page.DocumentId;

/** Local entities by document and by block: what to join again when documents change. Not for use by several threads. */
public final class BlockIndex {
  private final Map<DocumentId, List<LocalEntity>> byDocument = new HashMap<>();
  private final Map<String, Set<LocalEntity>> byBlock = new HashMap<>();

  /** Puts a document's local entities in, in place of those it had; none takes the document out. Returns the blocks that it touches. */
  public Set<String> put(DocumentId document, List<LocalEntity> locals) {
    Set<String> touched = new TreeSet<>();
    List<LocalEntity> before = locals.isEmpty() ? byDocument.remove(document) : byDocument.put(document, List.copyOf(locals));
    if (before != null) {
      for (LocalEntity local : before) {
        for (String block : local.identity().blocks()) {
          touched.add(block);
          byBlock.computeIfPresent(block, (b, others) -> others.remove(local) && others.isEmpty() ? null : others);
        }
      }
    }
    for (LocalEntity local : locals) {
      for (String block : local.identity().blocks()) {
        touched.add(block);
        byBlock.computeIfAbsent(block, b -> new TreeSet<>()).add(local);
      }
    }
    return touched;
  }

  /** All local entities that have one of the blocks or share one with such, directly or over others. */
  public Set<LocalEntity> closure(Collection<String> blocks) {
    Set<LocalEntity> found = new TreeSet<>();
    Set<String> seen = new HashSet<>(blocks);
    Deque<String> open = new ArrayDeque<>(blocks);
    while (!open.isEmpty()) {
      for (LocalEntity local : byBlock.getOrDefault(open.pop(), Set.of())) {
        if (found.add(local)) {
          local.identity().blocks().stream().filter(seen::add).forEach(open::push);
        }
      }
    }
    return found;
  }
}
