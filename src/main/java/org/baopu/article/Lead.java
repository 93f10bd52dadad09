package org.baopu.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/** How an article's text opens: 本报讯（记者 陈锦 通讯员 罗昕）. */
final class Lead {
  private static final Pattern NAMED = Pattern.compile("^[^（）()]{0,30}(?:（[^（）()]{0,12}）)?[^（）()]{0,8}[讯电息合道] ?[（(]([^（）()]{2,80})[）)]");

  private Lead() {}

  /** The people named in the brackets; empty if none. */
  static List<String> names(String text) {
    Matcher matcher = NAMED.matcher(text.substring(0, Math.min(text.length(), 160)));
    return matcher.find() ? Byline.names(matcher.group(1)) : List.of();
  }
}
