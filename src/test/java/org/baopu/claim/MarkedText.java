package org.baopu.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.baopu.article.Article;
import org.baopu.article.Block;
import org.baopu.article.Layout;
import org.baopu.article.Role;
import org.baopu.lexicon.Lexicon;
import org.baopu.mention.Mention;
import org.baopu.mention.MentionForm;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;
import org.baopu.page.Page;
import org.baopu.text.AlignedText;
import org.baopu.text.Span;

/**
 * A text whose mentions are marked by hand: {@code [Company:金杯电工]}; {@code [=Company:该公司]} stands for the last
 * mention of that class. Paragraphs are lines.
 */
record MarkedText(Layout layout, List<Mention> mentions) {
  static MarkedText of(String marked, Lexicon lexicon) {
    List<Block> blocks = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    int offset = 0;
    for (String line : marked.strip().split("\n", -1)) {
      StringBuilder plain = new StringBuilder();
      for (int i = 0; i < line.length(); i++) {
        if (line.charAt(i) != '[') {
          plain.append(line.charAt(i));
          continue;
        }
        int colon = line.indexOf(':', i);
        int close = line.indexOf(']', i);
        boolean anaphor = line.charAt(i + 1) == '=';
        String type = line.substring(i + (anaphor ? 2 : 1), colon);
        String name = line.substring(colon + 1, close);
        mentions.add(
            new Mention(
                anaphor ? MentionForm.ANAPHOR : MentionForm.NAME,
                lexicon.entityClass(type).orElseThrow(),
                blocks.size(),
                new Span(plain.length(), plain.length() + name.length()),
                name,
                anaphor ? last(mentions, type) : OptionalInt.empty(),
                "test"));
        plain.append(name);
        i = close;
      }
      blocks.add(new Block(Role.BODY, AlignedText.of(plain.toString(), offset)));
      offset += plain.length();
    }
    StringBuilder all = new StringBuilder();
    blocks.forEach(block -> all.append(block.text()));
    Page page = new Page(new DocumentId("a.txt"), all.toString(), "UTF-8", "", Metadata.unknown());
    Article article = new Article(0, "", List.of(), java.util.Optional.empty(), blocks);
    return new MarkedText(new Layout(page, List.of(article), List.of()), mentions);
  }

  private static OptionalInt last(List<Mention> mentions, String type) {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      if (mentions.get(i).type().name().equals(type) && mentions.get(i).form() == MentionForm.NAME) {
        return OptionalInt.of(i);
      }
    }
    throw new IllegalArgumentException("nothing for it to stand for: " + type);
  }

  /** The facts that are found in it, one a line: {@code 龙牌食品 locatedIn 湘潭经开区}, qualifiers and a modality behind. */
  List<String> facts(ClaimFinder finder) {
    return finder.find(layout, mentions).facts().stream().map(this::line).toList();
  }

  private String line(Claim claim) {
    String object = claim.object().isPresent() ? name(claim.object().getAsInt()) : claim.text().orElseThrow();
    return name(claim.subject())
        + ' '
        + claim.predicate()
        + ' '
        + object
        + (claim.qualifiers().isEmpty() ? "" : " " + claim.qualifiers())
        + (claim.modality() == Modality.STATED ? "" : " " + claim.modality());
  }

  /** The measurements that are found in it, one a line: {@code 金杯电工 | 总投资 | 500000000 CNY}, bound and period behind. */
  List<String> measurements(ClaimFinder finder) {
    return finder.find(layout, mentions).measurements().stream()
        .map(
            found ->
                name(found.subject())
                    + " | "
                    + found.metric()
                    + " | "
                    + found.value().toPlainString()
                    + ' '
                    + found.unit()
                    + (found.bound() == Measurement.Bound.EXACT ? "" : " " + found.bound())
                    + found.period().map(period -> " " + period).orElse(""))
        .toList();
  }

  private String name(int index) {
    Mention mention = mentions.get(index);
    return mentions.get(mention.referent().orElse(index)).name();
  }
}
