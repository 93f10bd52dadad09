package org.baopu.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baopu.extraction.Extraction;
import org.baopu.link.Entity;
import org.baopu.link.EntityLinker;
import org.baopu.link.MentionRef;

/** Takes one name of one type for one entity. Stands in until names are linked. */
final class SameName implements EntityLinker {
  @Override
  public List<Entity> link(Collection<Extraction> documents) {
    Map<String, List<MentionRef>> mentions = new TreeMap<>();
    Map<String, Extraction.MentionText> first = new TreeMap<>();
    for (Extraction document : documents) {
      for (int i = 0; i < document.mentions().size(); i++) {
        Extraction.MentionText mention = document.mentions().get(i);
        Extraction.MentionText named =
            mention.referent().isPresent() ? document.mentions().get(mention.referent().getAsInt()) : mention;
        String key = named.top() + "/" + named.name();
        mentions.computeIfAbsent(key, k -> new ArrayList<>()).add(new MentionRef(document.source().id(), i));
        first.putIfAbsent(key, named);
      }
    }
    List<Entity> entities = new ArrayList<>();
    first.forEach(
        (key, name) ->
            entities.add(
                new Entity(
                    key,
                    name.type(),
                    name.top(),
                    name.name(),
                    new TreeSet<>(List.of(name.name())),
                    Optional.empty(),
                    Optional.empty(),
                    mentions.getOrDefault(key, List.of()),
                    List.of())));
    return entities;
  }
}
