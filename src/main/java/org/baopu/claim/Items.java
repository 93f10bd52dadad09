package org.baopu.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.baopu.mention.Mention;

/**
 * Reads lists of objects with qualifiers (市委副书记、市长): one without an object has that of the one before it, in the list or
 * in the sentence, or what the text speaks of.
 */
final class Items {
  /** Marks and words that may stand before a title. */
  private static final String BEFORE_TITLES = "，。；：、！？“”（）—…·由和与受对以是为让请给据及当称";

  /** Words before the post that someone took. */
  private static final String TAKEN = "任为是";

  /** Classes of what has posts of its own. */
  private static final Set<String> BODIES = Set.of("Organization", "Park");

  private final List<Mention> mentions;
  private final Topics topics;
  private final Holders holders;

  /** The object that the sentence named last for an item, and where its list ended. */
  private OptionalInt holder = OptionalInt.empty();

  private int holderEnd;

  /** A reader for one sentence. */
  Items(List<Mention> mentions, Topics topics, Holders holders) {
    this.mentions = mentions;
    this.topics = topics;
    this.holders = holders;
  }

  /**
   * One item.
   *
   * @param object index of its object's mention
   * @param qualifiers by name
   */
  record Item(int object, Map<String, String> qualifiers) {}

  /**
   * The items of a match.
   *
   * @param number 0-based number of the sentence
   */
  List<Item> read(RelationPattern pattern, Matcher match, TypedText text, int number) {
    boolean before = subjectFollows(pattern, match);
    int start = before ? start(text.text(), match.start("items"), match.end("items")) : match.start("items");
    int end = before ? match.end("items") : end(text, start, match.end("items"));
    Pattern one = pattern.item().orElseThrow();
    Matcher matcher = one.matcher(text.text().substring(start, end));
    if (!before || holderEnd > start) {
      holder = OptionalInt.empty();
    }
    List<Item> items = new ArrayList<>();
    while (matcher.find()) {
      Map<String, String> qualifiers = Qualifiers.of(matcher, one, text, start);
      String title = qualifiers.getOrDefault("title", "");
      Set<String> classes = holders.classesFor(title, pattern.objects());
      OptionalInt object = OptionalInt.empty();
      for (String slot : one.namedGroups().keySet()) {
        if (slot.startsWith("object") && matcher.group(slot) != null) {
          object = OptionalInt.of(text.mention(start + matcher.start(slot)).index());
        }
      }
      if (object.isEmpty() || (holder.isPresent() && !hasClass(object.getAsInt(), classes, pattern.objects()))) {
        boolean open = !before && holder.isEmpty() && classes.equals(pattern.objects());
        boolean torn = matcher.start() == 0 && before && !beginsWord(text.text(), start);
        object = open || torn ? OptionalInt.empty() : inherited(title, classes, text, number, start);
      } else {
        holder = object;
      }
      if (object.isPresent()) {
        items.add(new Item(object.getAsInt(), qualifiers));
      }
    }
    holderEnd = end;
    return items;
  }

  /** Where a list before its subject begins: what another was made is that one's (李明任政委，区委书记王刚任组长). */
  private static int start(String text, int start, int end) {
    boolean taken = start > 0 && TAKEN.indexOf(text.charAt(start - 1)) >= 0;
    return taken ? Math.max(start, text.lastIndexOf('，', end) + 1) : start;
  }

  /** Where a list behind its subject ends: what stands right before another subject is that one's (李明任政委，区委书记王刚任组长). */
  private int end(TypedText text, int start, int end) {
    boolean another = end < text.text().length() && text.isMention(end) && text.mention(end).mention().type().top().equals("Person");
    int comma = text.text().lastIndexOf('，', end - 1);
    return another && comma > start ? comma : end;
  }

  /** Whether a title without its body begins where a word may begin, so that it is not torn from a longer one (党支书记). */
  private static boolean beginsWord(String text, int start) {
    return start == 0 || BEFORE_TITLES.indexOf(text.charAt(start - 1)) >= 0 || Alphabet.isLetter(text.charAt(start - 1));
  }

  /** Whether the list stands before its subject (董事长李永战), so that the text may leave its object to the context. */
  private static boolean subjectFollows(RelationPattern pattern, Matcher match) {
    for (String slot : List.of("subject", "subjects")) {
      if (pattern.has(slot) && match.start(slot) > match.start("items")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the object may hold the title; a body may hold every place's title (湘潭市人民政府代理市长). */
  private boolean hasClass(int object, Set<String> classes, Set<String> allowed) {
    return classes.equals(allowed)
        || classes.contains(mentions.get(object).type().name())
        || !mentions.get(object).type().top().equals("Place");
  }

  /** The body or park that the sentence names last before a place. */
  private static OptionalInt bodyBefore(TypedText text, int place) {
    for (int i = place - 1; i >= 0; i--) {
      if (text.isMention(i) && BODIES.contains(text.mention(i).mention().type().top())) {
        return OptionalInt.of(text.mention(i).index());
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt inherited(String title, Set<String> classes, TypedText text, int number, int start) {
    if (holder.isEmpty()) {
      holder = bodyBefore(text, start);
    }
    if (holder.isEmpty()) {
      holder = topics.at(number, start, classes).map(topic -> OptionalInt.of(topic.index())).orElse(OptionalInt.empty());
    }
    if (holder.isEmpty()) {
      return holders.mostNamed(title, classes, mentions);
    }
    int named = mentions.get(holder.getAsInt()).referent().orElse(holder.getAsInt());
    return classes.contains(mentions.get(named).type().name())
        ? OptionalInt.of(named)
        : holders.beside(named, title, classes, mentions);
  }
}
