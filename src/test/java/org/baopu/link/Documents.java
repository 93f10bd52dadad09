package org.baopu.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.baopu.claim.Modality;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.Quote;
import org.baopu.extraction.Source;
import org.baopu.language.HanLpLanguage;
import org.baopu.lexicon.Divisions;
import org.baopu.lexicon.Lexicon;
import org.baopu.mention.MentionForm;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;

/** Extractions for tests, written as names. */
final class Documents {
  static final LocalLinker LOCAL =
      new LocalLinker(Lexicon.load(List.of()).identityWords(), Divisions.shipped(), new HanLpLanguage()::simplified);

  private static final Map<String, String> TOPS =
      Map.of(
          "GovernmentBody", "Organization", "Company", "Organization", "EducationalInstitution", "Organization",
          "Hospital", "Organization", "MediaOutlet", "Organization");

  private final String id;
  private final String newspaper;
  private final List<Extraction.MentionText> mentions = new ArrayList<>();
  private final List<Extraction.Fact> facts = new ArrayList<>();

  private Documents(String id, String newspaper) {
    this.id = id;
    this.newspaper = newspaper;
  }

  static Documents document(String id) {
    return new Documents(id, "");
  }

  Documents of(String newspaper) {
    return new Documents(id, newspaper);
  }

  /** {@code names}: in reading order. */
  Documents with(String type, String... names) {
    for (String name : names) {
      mentions.add(mention(MentionForm.NAME, type, name, OptionalInt.empty()));
    }
    return this;
  }

  Documents declared(String type, String name, int referent) {
    mentions.add(mention(MentionForm.NAME, type, name, OptionalInt.of(referent)));
    return this;
  }

  Documents anaphor(String type, String words, int referent) {
    mentions.add(mention(MentionForm.ANAPHOR, type, words, OptionalInt.of(referent)));
    return this;
  }

  /** The last two mentions are a person and the body that the person has a post in. */
  Documents post(String title) {
    facts.add(
        new Extraction.Fact(
            "holdsPosition", mentions.size() - 2, OptionalInt.of(mentions.size() - 1), Optional.empty(),
            Map.of("title", title), Modality.STATED, Optional.empty(), OptionalInt.empty(), List.of(), "test"));
    return this;
  }

  /** The last two mentions are a body and what it is a part of. */
  Documents partOf() {
    facts.add(
        new Extraction.Fact(
            "partOf", mentions.size() - 2, OptionalInt.of(mentions.size() - 1), Optional.empty(), Map.of(), Modality.STATED,
            Optional.empty(), OptionalInt.empty(), List.of(), "test"));
    return this;
  }

  private Extraction.MentionText mention(MentionForm form, String type, String name, OptionalInt referent) {
    int start = mentions.stream().mapToInt(m -> m.quotes().get(0).end()).max().orElse(0);
    Quote quote = new Quote(name, start, start + name.codePointCount(0, name.length()));
    return new Extraction.MentionText(
        form, type, TOPS.getOrDefault(type, type), name, OptionalInt.empty(), List.of(quote), referent, "test");
  }

  Extraction extraction() {
    Metadata metadata =
        new Metadata(Optional.of(newspaper).filter(name -> !name.isEmpty()), Optional.empty(), Optional.empty());
    return new Extraction(
        new Source(new DocumentId(id), "UTF-8", "0".repeat(64), 1000, metadata),
        List.of(), mentions, facts, List.of(), List.of());
  }
}
