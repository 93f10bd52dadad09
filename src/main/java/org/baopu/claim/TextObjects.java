package org.baopu.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Objects that are words (酱油、生抽、料酒等100余个品种). What belongs to them says the ontology: the parts {@code text-separator},
 * {@code text-before} and {@code text-after}, which are cut off, and {@code no-text}, which is none.
 */
final class TextObjects {
  /** Code units of the longest object. */
  private static final int LONGEST = 30;

  /** What never matches: for a part that the ontology lacks. */
  static final Pattern NOTHING = Pattern.compile("[^\\x00-\\x{10FFFF}]");

  private final Pattern separator;
  private final Pattern before;
  private final Pattern after;
  private final Pattern none;

  TextObjects(PatternCompiler compiler) {
    this.separator = compiler.part("text-separator").orElse(NOTHING);
    this.before = compiler.part("text-before").orElse(NOTHING);
    this.after = compiler.part("text-after").orElse(NOTHING);
    this.none = compiler.part("no-text").orElse(NOTHING);
  }

  /** The objects that a list of words names; empty if none. A separator in a bracket parts nothing. */
  List<String> list(String words) {
    List<String> objects = new ArrayList<>();
    int depth = 0;
    int start = 0;
    Matcher matcher = separator.matcher(words);
    int next = matcher.find() ? matcher.start() : words.length();
    for (int i = 0; i < words.length(); i++) {
      depth += words.charAt(i) == '（' ? 1 : words.charAt(i) == '）' ? -1 : 0;
      if (i == next) {
        if (depth <= 0) {
          one(words.substring(start, i)).ifPresent(objects::add);
          start = matcher.end();
        }
        next = matcher.find() ? matcher.start() : words.length();
      }
    }
    one(words.substring(start)).ifPresent(objects::add);
    return objects;
  }

  /** The object that the words name; empty if they name none. */
  Optional<String> one(String words) {
    String object = words.replace("“", "").replace("”", "");
    Matcher head = before.matcher(object);
    if (head.lookingAt()) {
      object = object.substring(head.end());
    }
    Matcher tail = after.matcher(object);
    if (tail.find()) {
      object = object.substring(0, tail.start());
    }
    boolean balanced = object.indexOf('（') >= 0 == object.indexOf('）') >= 0;
    return object.length() < 2 || object.length() > LONGEST || !balanced || none.matches(object)
        ? Optional.empty()
        : Optional.of(object);
  }
}
