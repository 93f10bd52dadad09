package org.baopu.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baopu.extraction.Extraction;

/**
 * Links documents in two steps, so that a change costs what it touches.
 *
 * <ol>
 *   <li>{@link LocalLinker} makes the entities of one document: a pure function of it, to be kept beside its extraction.
 *   <li>{@link #join} makes entities of local entities. Only those that share a {@linkplain LocalEntity.Identity#blocks()
 *       block} directly or over others are ever compared, and what comes out of such a component depends on nothing
 *       else. So {@code join(all)} is {@code join} of the components, one by one, in any order.
 * </ol>
 *
 * <p>A store that keeps an index from block to document adds, replaces or removes a document by taking the blocks of its
 * old and new local entities, all local entities that share one, theirs in turn, and joining just these again. {@link
 * BlockIndex} is such an index in memory.
 */
public final class SetLinker implements EntityLinker {
  private final LocalLinker localLinker;
  private final ComponentLinker componentLinker;

  public SetLinker(LocalLinker localLinker) {
    this.localLinker = localLinker;
    this.componentLinker = new ComponentLinker();
  }

  @Override
  public List<Entity> link(Collection<Extraction> documents) {
    List<LocalEntity> locals = new ArrayList<>();
    documents.forEach(document -> locals.addAll(localLinker.link(document)));
    return join(locals);
  }

  /** The entities of the local entities, by key. The given set must be closed: with each, all that share a block with it. */
  public List<Entity> join(Collection<LocalEntity> locals) {
    List<LocalEntity> ordered = new ArrayList<>(locals);
    ordered.sort(Comparator.naturalOrder());
    List<Entity> entities = new ArrayList<>();
    for (List<LocalEntity> component : components(ordered)) {
      entities.addAll(componentLinker.link(component));
    }
    entities.sort(Comparator.comparing(Entity::key));
    return List.copyOf(entities);
  }

  private static Collection<List<LocalEntity>> components(List<LocalEntity> locals) {
    Clusters clusters = new Clusters(locals.size());
    Map<String, Integer> firstOf = new HashMap<>();
    for (int i = 0; i < locals.size(); i++) {
      for (String block : locals.get(i).identity().blocks()) {
        Integer first = firstOf.putIfAbsent(block, i);
        if (first != null) {
          clusters.join(first, i);
        }
      }
    }
    Map<Integer, List<LocalEntity>> components = new TreeMap<>();
    for (int i = 0; i < locals.size(); i++) {
      components.computeIfAbsent(clusters.find(i), c -> new ArrayList<>()).add(locals.get(i));
    }
    return components.values();
  }
}
