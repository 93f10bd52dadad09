package org.baopu.mention;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baopu.text.Regex;
import org.baopu.text.Span;

/** Finds short forms that the text declares behind a name: 湘潭盛旺竹木有限公司（以下简称“盛旺竹木”）. */
final class DeclaredNames {
  private static final double SCORE = 0.98;

  private static final Regex DECLARATION =
      Regex.compile("[（(](?:以下|下文)?(?:统一)?(?:简称|下称|又称|别称|又名|俗称|英文简称|简写为)(?:为|：|:)?[“\"‘《「]?([^”\"’》」）)，。；、]{2,15})[”\"’》」]?[^）)]{0,6}[）)]");

  private DeclaredNames() {}

  /** The short forms of the block, each with the name before it as its referent; empty if none. */
  static List<Draft> find(BlockText block, List<Draft> names) {
    List<Draft> found = new ArrayList<>();
    Regex.Search search = DECLARATION.in(block.text());
    Matcher matcher = search.match();
    while (search.find()) {
      Optional<Draft> full = endingAt(names, matcher.start());
      full.ifPresent(
          name ->
              found.add(
                  new Draft(
                      MentionForm.NAME,
                      name.type(),
                      block,
                      new Span(matcher.start(1), matcher.end(1)),
                      "declared",
                      SCORE,
                      full)));
    }
    return found;
  }

  /** The names, those that the text declares as short forms with their referents. */
  static List<Draft> linked(BlockText block, List<Draft> names) {
    Map<Span, Draft> declared = new HashMap<>();
    find(block, names).forEach(name -> declared.put(name.span(), name));
    return names.stream().map(name -> linked(name, declared)).toList();
  }

  private static Draft linked(Draft name, Map<Span, Draft> declared) {
    Draft to = declared.get(name.span());
    return to == null || name.referent().isPresent() ? name : to;
  }

  /** The name that ends at the place or a quotation mark before it. */
  private static Optional<Draft> endingAt(List<Draft> names, int place) {
    return names.stream()
        .filter(name -> name.span().end() <= place && place - name.span().end() <= 1)
        .reduce((a, b) -> b.span().end() >= a.span().end() && b.span().length() >= a.span().length() ? b : a);
  }
}
