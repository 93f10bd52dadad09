package org.baopu.link;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baopu.extraction.Extraction;

/**
 * What a document says that tells those of one name apart: where persons hold posts, for which paper they write; which bodies are
 * parts of a body, and so are not it.
 */
final class Traits {
  /** Begins the name of a body that the person has a post in. */
  static final String POST = "post:";

  /** Begins the code of a place that the person leads: its mayor is often its party's deputy secretary too. */
  static final String LEADS = "leads:";

  /** Begins the newspaper that the person writes for. */
  static final String WRITES = "writes:";

  /** Begins the code of the city or province that the document is about. */
  static final String IN = "in:";

  /** Begins the name of a body that is a part of the body. */
  static final String PART = "part:";

  private final Map<Integer, SortedSet<String>> byMention = new TreeMap<>();

  Traits(Extraction document, Map<Integer, Surface> mentions, Map<Surface, String> labels) {
    for (Extraction.Fact fact : document.facts()) {
      Surface body = fact.object().isPresent() ? mentions.get(fact.object().getAsInt()) : null;
      Surface part = mentions.get(fact.subject());
      if (fact.predicate().equals("partOf") && body != null && part != null) {
        byMention.computeIfAbsent(fact.object().getAsInt(), s -> new TreeSet<>()).add(PART + labels.getOrDefault(part, part.text()));
      }
      if (fact.predicate().equals("holdsPosition") && body != null) {
        SortedSet<String> traits = byMention.computeIfAbsent(fact.subject(), s -> new TreeSet<>());
        traits.add(POST + labels.getOrDefault(body, body.text()));
        if (body.area.isPresent() && (body.parsed.isDivision() || body.parsed.frame().isPresent())) {
          traits.add(LEADS + body.area.get().code());
        }
      }
    }
    for (int i = 0; i < document.mentions().size(); i++) {
      if (isByline(document, document.mentions().get(i))) {
        byMention.computeIfAbsent(i, s -> new TreeSet<>())
            .add(WRITES + document.source().metadata().newspaper().orElse(""));
      }
    }
  }

  private static boolean isByline(Extraction document, Extraction.MentionText mention) {
    return mention.article().isPresent()
        && mention.article().getAsInt() < document.articles().size()
        && document.articles().get(mention.article().getAsInt()).authors().contains(mention.name());
  }

  SortedSet<String> of(Surface.Occurrence occurrence) {
    return byMention.getOrDefault(occurrence.mention(), new TreeSet<>());
  }
}
