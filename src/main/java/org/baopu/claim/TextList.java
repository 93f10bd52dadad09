package org.baopu.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a list in words (酱油、生抽、料酒、蚝油、食醋等100余个品种). */
final class TextList {
  private static final Pattern SEPARATOR = Pattern.compile("[、，]|以及|及|和|与");

  /** What a part begins with that is no part of it: a number with its unit, or which kinds. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:(?:约|超|近|逾|达|各类|各种|各式|多种|一系列|系列|相关|的|了|出)|[0-9０-９.]+(?:余|多)?[万亿千百]*[余多]?"
              + "(?:台套|平方米|立方米|公斤|GWh|GW|MW|KW|[台套吨件个种款万亿米辆架张片支只瓶双条升]))+");

  /** What follows the last part. */
  private static final Pattern AFTER = Pattern.compile("(?:等[^等]*|的?(?:企业|公司|厂家|生产线|基地|产能|能力))$");

  private static final int LONGEST = 30;

  private TextList() {}

  /** The parts; a separator in a bracket parts nothing. */
  static List<String> split(String words) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    Matcher separator = SEPARATOR.matcher(words);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      depth += c == '（' ? 1 : c == '）' ? -1 : 0;
      if (depth <= 0 && separator.find(i) && separator.start() == i) {
        parts.add(words.substring(start, i));
        start = separator.end();
        i = separator.end() - 1;
      }
    }
    parts.add(words.substring(start));
    return parts;
  }

  /** The part without numbers before it and general words behind it; empty if nothing is left that names a thing. */
  static Optional<String> tidy(String part) {
    String tidy = AFTER.matcher(BEFORE.matcher(part).replaceFirst("")).replaceFirst("").replace("“", "").replace("”", "");
    return tidy.isEmpty() || tidy.length() > LONGEST ? Optional.empty() : Optional.of(tidy);
  }
}
