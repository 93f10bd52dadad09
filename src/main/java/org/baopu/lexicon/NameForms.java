package org.baopu.lexicon;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baopu.text.Regex;
import org.baopu.text.Span;

/** How the classes' entities are called in text, as the ontology says: where such words stand. Immutable. */
public final class NameForms {
  /** What part of a name a word is; each is a property of the ontology. */
  public enum Form {
    /** What a name ends in: bp:nameSuffix. */
    SUFFIX("nameSuffix"),
    /** What stands before a suffix and belongs to the name: bp:nameStem. */
    STEM("nameStem"),
    /** What a name of the paper's own place begins with: bp:levelWord. */
    LEVEL("levelWord"),
    /** A whole name: bp:wholeName. */
    WHOLE("wholeName"),
    /** What is a name where the owner's posts stand before it and its own after it: bp:unitName. */
    UNIT("unitName"),
    /** What looks like a name and is none: bp:genericName. */
    GENERIC("genericName"),
    /** What stands for a name given before: bp:anaphor. */
    ANAPHOR("anaphor"),
    /** What stands for a name given before where it begins a clause, and is a common noun elsewhere: bp:looseAnaphor. */
    LOOSE_ANAPHOR("looseAnaphor");

    private final String property;

    Form(String property) {
      this.property = property;
    }

    String property() {
      return property;
    }
  }

  /**
   * A word of a form in a text.
   *
   * @param span UTF-16 code units of the text
   * @param types the classes that have the word in that form, the most specific ones first, then by name; not empty
   */
  public record Hit(Span span, List<EntityClass> types) {}

  private final Map<Form, Table> tables = new EnumMap<>(Form.class);
  private final Map<EntityClass, List<Regex>> patterns;

  /**
   * @param classes the most specific ones first
   * @param words for each form, each class's words
   * @param patterns for each class its patterns
   */
  NameForms(
      List<EntityClass> classes, Map<Form, Map<EntityClass, List<String>>> words, Map<EntityClass, List<Regex>> patterns) {
    for (Form form : Form.values()) {
      tables.put(form, new Table(classes, words.getOrDefault(form, Map.of())));
    }
    this.patterns = new LinkedHashMap<>(patterns);
  }

  /** For each place of the text where a suffix ends, the longest that ends there, in order; empty if none. */
  public List<Hit> suffixes(CharSequence text) {
    return table(Form.SUFFIX).longestByEnd(text);
  }

  /** The words of a form in the text, leftmost and longest, without overlap; empty if none. */
  public List<Hit> in(Form form, CharSequence text) {
    return table(form).longestByStart(text);
  }

  /** All words of a form with the classes that have them, the most specific first; by word. */
  public SortedMap<String, List<EntityClass>> words(Form form) {
    return Collections.unmodifiableSortedMap(table(form).byWord);
  }

  /** The classes that have the word in that form, the most specific first; empty if none has. */
  public List<EntityClass> types(Form form, CharSequence word) {
    return table(form).types(word, 0, word.length());
  }

  /** Whether a class has the part {@code [start, end)} of the text as a word of that form. */
  public boolean has(Form form, CharSequence text, int start, int end) {
    return !table(form).types(text, start, end).isEmpty();
  }

  /** Where the longest word of the form that ends at {@code end} begins; {@code end} if none does. */
  public int startOfLongestBefore(Form form, CharSequence text, int end) {
    return table(form).index.startOfLongestBefore(text, end);
  }

  /** The matches of the classes' patterns, by class, then by place; empty if none. */
  public List<Hit> patternMatches(String text) {
    List<Hit> found = new ArrayList<>();
    patterns.forEach(
        (type, list) -> {
          for (Regex pattern : list) {
            Regex.Search search = pattern.in(text);
            Matcher matcher = search.match();
            while (search.find()) {
              int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
              if (matcher.end(group) > matcher.start(group)) {
                found.add(new Hit(new Span(matcher.start(group), matcher.end(group)), List.of(type)));
              }
            }
          }
        });
    return found;
  }

  private Table table(Form form) {
    Table table = tables.get(form);
    if (table == null) {
      throw new IllegalStateException("no table for " + form);
    }
    return table;
  }

  /** The words of one form and whose they are. */
  private static final class Table {
    private final NameIndex index = new NameIndex();
    private final SortedMap<String, List<EntityClass>> byWord = new TreeMap<>();
    private final List<List<EntityClass>> types = new ArrayList<>();

    Table(List<EntityClass> classes, Map<EntityClass, List<String>> words) {
      for (EntityClass type : classes) {
        for (String word : words.getOrDefault(type, List.of())) {
          byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(type);
        }
      }
      byWord.forEach(
          (word, having) -> {
            index.add(word);
            types.add(List.copyOf(having));
          });
    }

    List<EntityClass> types(CharSequence text, int start, int end) {
      int word = index.find(text, start, end);
      return word < 0 ? List.of() : types.get(word);
    }

    List<Hit> longestByEnd(CharSequence text) {
      List<Hit> hits = new ArrayList<>();
      for (int end = 1; end <= text.length(); end++) {
        int start = index.startOfLongestBefore(text, end);
        if (start < end) {
          hits.add(new Hit(new Span(start, end), types(text, start, end)));
        }
      }
      return hits;
    }

    List<Hit> longestByStart(CharSequence text) {
      List<Hit> hits = new ArrayList<>();
      for (int start = 0; start < text.length(); ) {
        int end = index.endOfLongestAt(text, start);
        if (end > start) {
          hits.add(new Hit(new Span(start, end), types(text, start, end)));
        }
        start = Math.max(end, start + 1);
      }
      return hits;
    }
  }
}
