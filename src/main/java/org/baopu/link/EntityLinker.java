package org.baopu.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.baopu.extraction.Extraction;

/**
 * Decides which mentions are one entity, in three steps, so that a change costs what it touches. A function of the set of
 * documents: their order does not matter.
 *
 * <ol>
 *   <li>{@link #locals} makes the entities of one document: a pure function of it, to be kept beside its extraction.
 *   <li>Those that differ in nothing but the document, by their {@linkplain #profile profile}, are one {@link Bundle}: ten
 *       thousand documents that write 湖南省 are one.
 *   <li>{@link #join} makes entities of bundles. Only those that share a {@linkplain #blocks block}, directly or over others,
 *       are ever compared, and what comes out of such a component depends on nothing else.
 * </ol>
 *
 * <p>A store that keeps bundles by block adds, replaces or removes a document by joining again just those that share a block
 * with one whose count or first document has changed.
 */
public interface EntityLinker {
  /** Another where the same documents may give other entities: by another program, other words, other corrections. */
  String version();

  /** One that links as this, but for what people know better. */
  EntityLinker heeding(Corrections corrections);

  /** The document's entities, by their first mention. Anaphors that stand for nothing named are in none. */
  List<LocalEntity> locals(Extraction document);

  /** All of the local entity that linking looks at but for its document, date and mentions. */
  String profile(LocalEntity local);

  /** Keys of which the local entity shares one with every other that may be the same. */
  SortedSet<String> blocks(LocalEntity local);

  /** The entities of the bundles, by key. The bundles must be closed: with each, all that share a block with it. */
  List<Joined> join(Collection<Bundle> bundles);

  /** The entities of the documents, by key. Every mention that a local entity has is in one of them. */
  default List<Entity> link(Collection<Extraction> documents) {
    Map<String, List<LocalEntity>> byProfile = new HashMap<>();
    for (Extraction document : documents) {
      locals(document).forEach(local -> byProfile.computeIfAbsent(profile(local), p -> new ArrayList<>()).add(local));
    }
    List<Bundle> bundles = new ArrayList<>();
    Map<LocalEntity, List<LocalEntity>> bundled = new HashMap<>();
    for (List<LocalEntity> same : byProfile.values()) {
      same.sort(LocalEntity.BY_DATE);
      bundles.add(new Bundle(same.get(0), same.size()));
      bundled.put(same.get(0), same);
    }
    Map<String, Entity> entities = new TreeMap<>();
    for (Joined joined : join(bundles)) {
      List<LocalEntity> members = new ArrayList<>();
      joined.members().forEach(bundle -> members.addAll(bundled.getOrDefault(bundle.first(), List.of())));
      members.sort(Comparator.naturalOrder());
      entities.put(joined.entity().key(), joined.entity().mentionedBy(members));
    }
    return List.copyOf(entities.values());
  }
}
