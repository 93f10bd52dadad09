package org.baopu.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.baopu.lexicon.IdentityWords;
import org.jspecify.annotations.Nullable;

/** Turns what names abbreviate into what official names have. Immutable. */
final class OfficialWords {
  private static final String PLACE = "{}";

  private final Map<Character, List<Word>> words = new HashMap<>();
  private final Map<String, Word> names = new HashMap<>();
  private final Map<String, Body> bodies = new HashMap<>();
  private final List<String> leading;
  private final IdentityWords listed;

  OfficialWords(IdentityWords listed) {
    this.listed = listed;
    for (IdentityWords.Variant variant : listed.words()) {
      addWord(new Word(variant.official(), variant.official(), false));
      variant.shorts().forEach(word -> addWord(new Word(word, variant.official(), true)));
      variant.alike().forEach(word -> addWord(new Word(word, variant.official(), false)));
    }
    for (IdentityWords.Variant variant : listed.names()) {
      addName(new Word(variant.official(), variant.official(), false));
      variant.shorts().forEach(word -> addName(new Word(word, variant.official(), true)));
      variant.alike().forEach(word -> addName(new Word(word, variant.official(), false)));
    }
    words.values().forEach(list -> list.sort(Comparator.comparing((Word word) -> -word.form().length()).thenComparing(Word::form)));
    for (IdentityWords.Variant variant : listed.bodies()) {
      addBody(variant.official(), variant.official(), false);
      variant.shorts().forEach(form -> addBody(form, variant.official(), true));
      variant.alike().forEach(form -> addBody(form, variant.official(), false));
    }
    this.leading = bodies.values().stream().map(Body::leading).distinct()
        .sorted(Comparator.comparing((String form) -> -form.length()).thenComparing(form -> form)).toList();
  }

  /** {@code form}: how it is written; {@code shortened}: whether it is an abbreviation, which official names do not have. */
  private record Word(String form, String official, boolean shortened) {}

  /**
   * A body of a place.
   *
   * @param leading what stands before the place ({@code 中共}); often empty
   * @param official its official name with {@code {}} for the place
   * @param shortened whether the form is an abbreviation
   */
  record Body(String leading, String official, boolean shortened) {
    String of(String place) {
      return official.replace(PLACE, place);
    }
  }

  private void addWord(Word word) {
    words.computeIfAbsent(word.form().charAt(0), first -> new ArrayList<>()).add(word);
  }

  private void addBody(String form, String official, boolean shortened) {
    int place = form.indexOf(PLACE);
    String before = place < 0 ? "" : form.substring(0, place);
    String after = place < 0 ? form : form.substring(place + PLACE.length());
    bodies.putIfAbsent(before + PLACE + after, new Body(before, official, shortened));
  }

  /** What may stand before a body's place, longest first; the empty string last. */
  List<String> leading() {
    return leading;
  }

  /** The body whose name has the one before and the other after its place. */
  Optional<Body> body(String before, String after) {
    return Optional.ofNullable(bodies.get(before + PLACE + after));
  }

  /** The text with every variant word as its official form, for comparing. */
  String matching(String text) {
    return rewritten(text, true);
  }

  /** The text with its abbreviations spelled out and else as it is. */
  String official(String text) {
    return rewritten(text, false);
  }

  /** The text with the abbreviation that it ends in spelled out, if it does, and else as it is. */
  String officialTail(String text) {
    for (int at = 0; at < text.length(); at++) {
      Word word = wordAt(text, at);
      if (word != null && word.shortened() && at + word.form().length() == text.length()) {
        return text.substring(0, at) + word.official();
      }
    }
    return text;
  }

  private String rewritten(String text, boolean all) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); ) {
      Word word = wordAt(text, at);
      if (word == null) {
        out.append(text.charAt(at++));
      } else {
        out.append(all || word.shortened() ? word.official() : word.form());
        at += word.form().length();
      }
    }
    return out.toString();
  }

  private void addName(Word name) {
    names.put(name.form(), name);
  }

  /** The name that the text is, or that a branch's name follows (建行湘潭分行). */
  private @Nullable Word nameOf(String text) {
    Word whole = names.get(text);
    if (whole != null || listed("branchTail").stream().noneMatch(text::endsWith)) {
      return whole;
    }
    for (int end = text.length() - 1; end > 1; end--) {
      Word name = names.get(text.substring(0, end));
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private @Nullable Word wordAt(String text, int at) {
    Word name = at == 0 ? nameOf(text) : null;
    if (name != null) {
      return name;
    }
    for (Word word : words.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(word.form(), at)) {
        return word;
      }
    }
    return null;
  }

  /** Whether the text is one word that the ontology lists as an abbreviation. */
  boolean isWord(String text) {
    Word word = text.isEmpty() ? null : wordAt(text, 0);
    return word != null && word.shortened() && word.form().length() == text.length();
  }

  /** Whether it is a body that there is once in the country, or in the world. */
  boolean isNational(String text) {
    return listed("nationalWord").stream().anyMatch(text::startsWith);
  }

  SortedSet<String> listed(String property) {
    return listed.listed(property);
  }

  /** The division of the listed newspaper or site that the text names first, as a code. */
  Optional<String> homeIn(String text) {
    return listed.homes().entrySet().stream()
        .filter(entry -> text.contains(entry.getKey()))
        .min(Comparator.comparingInt((Map.Entry<String, String> entry) -> text.indexOf(entry.getKey())).thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getValue);
  }

  /** The division that the newspaper or site belongs to by the list, as a code. */
  Optional<String> home(String title) {
    return listed.homes().entrySet().stream()
        .filter(entry -> title.startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue);
  }

  @Override
  public String toString() {
    return listed.toString();
  }
}
