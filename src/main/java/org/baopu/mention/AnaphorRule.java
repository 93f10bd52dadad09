package org.baopu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.baopu.article.Layout;
import org.baopu.article.Role;
import org.baopu.lexicon.Divisions;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.Lexicon;
import org.baopu.lexicon.NameForms;
import org.baopu.text.Span;

/**
 * Finds words that stand for a name of the same article: 该公司, 园区, 他 for the last name of their class, 我市 and 全省 for
 * the division of that level that the document speaks of.
 */
final class AnaphorRule {
  /** What may stand before a loose anaphor, besides the end of a clause. */
  private static final String BEFORE_LOOSE = "，。；：！？\n,;:在据由";

  /** What may stand before the name that a clause is about, besides the beginning of its text. */
  private static final String BEFORE_TOPIC = "，。；：！？\n,;:“”\"";

  private static final List<Role> SILENT = List.of(Role.BYLINE, Role.FURNITURE, Role.KICKER);

  private final NameForms forms;
  private final Divisions divisions;

  AnaphorRule(Lexicon lexicon) {
    this.forms = lexicon.nameForms();
    this.divisions = lexicon.divisions();
  }

  /**
   * The anaphors of the document, each with the name that it stands for.
   *
   * @param names of the whole document, by block, then by place
   */
  List<Draft> find(Layout layout, List<BlockText> blocks, List<Draft> names) {
    HomePlaces homes = new HomePlaces(divisions, names, layout.page().metadata().newspaper().orElse(""));
    List<Draft> found = new ArrayList<>();
    int article = -2;
    Antecedents before = new Antecedents();
    int next = 0;
    for (BlockText block : blocks) {
      if (layout.articleOf(block.block()) != article) {
        article = layout.articleOf(block.block());
        before = new Antecedents();
      }
      NavigableMap<Integer, Draft> here = new TreeMap<>();
      for (; next < names.size() && names.get(next).block() == block; next++) {
        here.putIfAbsent(names.get(next).span().start(), names.get(next));
      }
      findIn(block, here, before, homes, found);
      before.endBlock();
    }
    return found;
  }

  private void findIn(
      BlockText block, NavigableMap<Integer, Draft> here, Antecedents before, HomePlaces homes, List<Draft> found) {
    List<NameForms.Hit> hits = new ArrayList<>(forms.in(NameForms.Form.ANAPHOR, block.text()));
    for (NameForms.Hit loose : forms.in(NameForms.Form.LOOSE_ANAPHOR, block.text())) {
      if (BEFORE_LOOSE.indexOf(block.at(loose.span().start() - 1)) >= 0) {
        hits.add(loose);
      }
    }
    hits.sort((a, b) -> a.span().compareTo(b.span()));
    for (NameForms.Hit hit : hits) {
      Span span = hit.span();
      while (!here.isEmpty() && here.firstKey() < span.start()) {
        before.see(here.pollFirstEntry().getValue());
      }
      boolean free = before.endsBy(span.start()) && (here.isEmpty() || here.firstKey() >= span.end());
      if (free && block.isCut(span.start()) && block.isCut(span.end())) {
        String words = span.of(block.text());
        Optional<Draft> home = HomePlaces.isHome(words) ? homes.of(words) : Optional.empty();
        home.or(() -> before.last(hit.types(), words)).ifPresent(to -> found.add(anaphor(block, span, to)));
      }
    }
    here.values().forEach(before::see);
  }

  private static Draft anaphor(BlockText block, Span span, Draft to) {
    return new Draft(MentionForm.ANAPHOR, to.type(), block, span, "anaphor", to.score(), Optional.of(to));
  }

  private static boolean beginsClause(Draft name) {
    return BEFORE_TOPIC.indexOf(name.block().at(name.span().start() - 1)) >= 0 && name.block().at(name.span().end()) != '、';
  }

  /** The names of an article up to a place, the last of each class. */
  private static final class Antecedents {
    private final List<Draft> seen = new ArrayList<>();
    private int end;

    void see(Draft name) {
      end = Math.max(end, name.span().end());
      if (!SILENT.contains(name.block().role()) && !name.rule().equals("byline")) {
        seen.add(name);
      }
    }

    boolean endsBy(int place) {
      return end <= place;
    }

    void endBlock() {
      end = 0;
    }

    /**
     * The last name of one of the classes or of a class below one; the last place only if its name ends as the words do
     * (该县, 湘潭县); of companies the last that a clause begins with, if there is one.
     */
    Optional<Draft> last(List<EntityClass> types, String words) {
      return types.stream().anyMatch(type -> type.name().equals("Company"))
          ? last(types, words, AnaphorRule::beginsClause).or(() -> last(types, words, name -> true))
          : last(types, words, name -> true);
    }

    private Optional<Draft> last(List<EntityClass> types, String words, Predicate<Draft> wanted) {
      for (int i = seen.size() - 1; i >= 0 && seen.size() - i < 100; i--) {
        Draft name = seen.get(i);
        if (!wanted.test(name)) {
          continue;
        }
        boolean fits =
            types.stream()
                .anyMatch(type -> type.equals(name.type()) || (type.name().equals(type.top()) && type.name().equals(name.type().top())));
        boolean sameLevel = !name.type().top().equals("Place") || name.text().endsWith(words.substring(words.length() - 1));
        if (fits && sameLevel) {
          return Optional.of(name.referent().filter(to -> to.form() == MentionForm.NAME).orElse(name));
        }
      }
      return Optional.empty();
    }
  }
}
