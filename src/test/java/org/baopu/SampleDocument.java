package org.baopu;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baopu.claim.Measurement;
import org.baopu.claim.Modality;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.Quote;
import org.baopu.extraction.Source;
import org.baopu.language.Language;
import org.baopu.language.Token;
import org.baopu.link.Entity;
import org.baopu.link.MentionRef;
import org.baopu.mention.MentionForm;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;
import org.baopu.rdf.Hash;

/** Makes extractions by hand: one article a text, names where they first stand in it. */
public final class SampleDocument {
  private final String id;
  private final String text;
  private final List<Extraction.MentionText> mentions = new ArrayList<>();
  private final List<Extraction.Fact> facts = new ArrayList<>();
  private final List<Extraction.Quantity> quantities = new ArrayList<>();
  private String headline = "";
  private List<String> authors = List.of();
  private Optional<LocalDate> date = Optional.empty();

  private SampleDocument(String id, String text) {
    this.id = id;
    this.text = text;
  }

  public static SampleDocument of(String id, String text) {
    return new SampleDocument(id, text);
  }

  public SampleDocument headline(String line) {
    headline = line;
    return this;
  }

  public SampleDocument authors(String... names) {
    authors = List.of(names);
    return this;
  }

  public SampleDocument date(String iso) {
    date = Optional.of(LocalDate.parse(iso));
    return this;
  }

  /** A name with its class; {@code Company:Organization} for a class that is not at the top. */
  public SampleDocument name(String type, String name) {
    String[] types = type.split(":", -1);
    mentions.add(
        new Extraction.MentionText(
            MentionForm.NAME, types[0], types[types.length - 1], name, OptionalInt.of(0), List.of(quote(name)),
            OptionalInt.empty(), "sample"));
    return this;
  }

  public SampleDocument fact(String subject, String predicate, String object, String evidence) {
    return fact(subject, predicate, object, evidence, Modality.STATED, Map.of(), Optional.empty());
  }

  public SampleDocument position(String person, String title, String place, String evidence) {
    return fact(person, "holdsPosition", place, evidence, Modality.STATED, Map.of("title", title), Optional.empty());
  }

  public SampleDocument fact(
      String subject,
      String predicate,
      String object,
      String evidence,
      Modality modality,
      Map<String, String> qualifiers,
      Optional<String> time) {
    boolean literal = predicate.equals("produces");
    facts.add(
        new Extraction.Fact(
            predicate,
            index(subject),
            literal ? OptionalInt.empty() : OptionalInt.of(index(object)),
            literal ? Optional.of(object) : Optional.empty(),
            qualifiers,
            modality,
            time,
            OptionalInt.of(0),
            List.of(quote(evidence)),
            "sample"));
    return this;
  }

  public SampleDocument number(String bearer, String metric, String value, String unit, String period, String surface) {
    quantities.add(
        new Extraction.Quantity(
            index(bearer), metric, new BigDecimal(value), unit, Measurement.Bound.EXACT,
            period.isEmpty() ? Optional.empty() : Optional.of(period), surface, OptionalInt.of(0),
            List.of(quote(surface)), "sample"));
    return this;
  }

  public Extraction build() {
    int length = text.codePointCount(0, text.length());
    return new Extraction(
        new Source(
            new DocumentId(id), "UTF-8", Hash.of(text), length,
            new Metadata(Optional.of("湘潭日报"), date, Optional.of("01"))),
        List.of(
            new Extraction.ArticleText(0, headline, authors, Optional.empty(), text, List.of(new Quote(text, 0, length)))),
        mentions,
        facts,
        quantities,
        List.of());
  }

  private int index(String name) {
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no mention of " + name);
  }

  private Quote quote(String part) {
    int at = text.indexOf(part);
    if (at < 0) {
      throw new IllegalArgumentException("not in the text: " + part);
    }
    int start = text.codePointCount(0, at);
    return new Quote(part, start, start + part.codePointCount(0, part.length()));
  }

  /** A linker that takes equal names of equal classes for one entity, and those of {@code same} too: short to full name. */
  public static List<Entity> link(Collection<Extraction> documents, Map<String, String> same) {
    Map<String, List<MentionRef>> mentions = new TreeMap<>();
    Map<String, Extraction.MentionText> first = new LinkedHashMap<>();
    Map<String, TreeSet<String>> names = new TreeMap<>();
    for (Extraction document : documents) {
      for (int i = 0; i < document.mentions().size(); i++) {
        Extraction.MentionText mention = document.mentions().get(i);
        String key = mention.top() + "/" + same.getOrDefault(mention.name(), mention.name());
        first.putIfAbsent(key, mention);
        names.computeIfAbsent(key, none -> new TreeSet<>()).add(mention.name());
        mentions.computeIfAbsent(key, none -> new ArrayList<>()).add(new MentionRef(document.source().id(), i));
      }
    }
    List<Entity> entities = new ArrayList<>();
    mentions.forEach((key, refs) -> {
      TreeSet<String> used = names.get(key);
      String label = key.substring(key.indexOf('/') + 1);
      List<Entity.Reason> reasons =
          used.stream()
              .filter(name -> !name.equals(label))
              .map(name -> new Entity.Reason(true, "sample", name, label, "said so"))
              .toList();
      entities.add(
          new Entity(
              key, first.get(key).type(), first.get(key).top(), used.contains(label) ? label : used.last(), used,
              Optional.empty(), Optional.empty(), refs, reasons));
    });
    return entities;
  }

  /** A language whose pinyin is the name in brackets. */
  public static Language language() {
    return new Language() {
      @Override
      public List<Token> tokens(String line) {
        return List.of();
      }

      @Override
      public String pinyin(String line) {
        return "[" + line + "]";
      }

      @Override
      public String simplified(String line) {
        return line;
      }
    };
  }
}
