package org.baopu.rdf;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.baopu.extraction.Extraction;
import org.baopu.link.Entity;
import org.baopu.link.MentionRef;
import org.baopu.page.DocumentId;

/** The entities of documents, by document and mention. Immutable. */
public final class Entities {
  private final Map<DocumentId, Map<Integer, Entity>> byDocument = new HashMap<>();

  /**
   * @throws IllegalArgumentException if a mention is in two entities, or two have one key
   */
  public Entities(Collection<Entity> entities) {
    Set<String> keys = new HashSet<>();
    for (Entity entity : entities) {
      if (!keys.add(entity.key())) {
        throw new IllegalArgumentException("two entities have one key: " + entity.key());
      }
      for (MentionRef mention : entity.mentions()) {
        Entity other =
            byDocument.computeIfAbsent(mention.document(), id -> new TreeMap<>()).put(mention.index(), entity);
        if (other != null) {
          throw new IllegalArgumentException(mention + " is in " + other.key() + " and in " + entity.key());
        }
      }
    }
  }

  private Entities(DocumentId document, Map<Integer, Entity> byMention) {
    byDocument.put(document, new TreeMap<>(byMention));
  }

  /** The entities of one document, as it knows them, by mention. */
  public static Entities of(DocumentId document, Map<Integer, Entity> byMention) {
    return new Entities(document, byMention);
  }

  /** The entity that a mention of a document is of; empty if it is of none. */
  Optional<Entity> of(DocumentId document, int mention) {
    return Optional.ofNullable(byDocument.getOrDefault(document, Map.of()).get(mention));
  }

  /** The entities of a document by mention; empty if none. */
  public Map<Integer, Entity> of(DocumentId document) {
    return Collections.unmodifiableMap(byDocument.getOrDefault(document, Map.of()));
  }

  /** Hash of all that a document's graph takes from its entities: where it stays, and the {@link Extraction}, the graph stays. */
  public String digest(DocumentId document) {
    StringBuilder all = new StringBuilder();
    Map<String, String> digests = new HashMap<>();
    of(document).forEach((mention, entity) ->
        all.append(mention).append(' ').append(digests.computeIfAbsent(entity.key(), key -> digest(entity))).append('\n'));
    return Hash.of(all.toString());
  }

  private static String digest(Entity entity) {
    return Hash.of(
        String.join(
            "\u0000",
            entity.key(),
            entity.type(),
            entity.top(),
            entity.label(),
            entity.canonical().orElse(""),
            entity.code().orElse(""),
            entity.reasons().toString()));
  }
}
