package org.baopu.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baopu.lexicon.Division;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.Lexicon;
import org.baopu.lexicon.NameForms;
import org.baopu.lexicon.PersonForms;
import org.baopu.lexicon.Words;

/**
 * What the tagger knows of words beside the labelled articles. A part of the model, as it was when the model was trained.
 *
 * @param dictionary name forms and divisions of the lexicon
 * @param clusters groups of words
 */
record Knowledge(Dictionary dictionary, WordClusters clusters) {
  /** Properties of dictionary words: below {@link #STEM} they are suffixes of the kind of that number. */
  static final int SUFFIXES = (1 << Kind.COUNT) - 1;

  private static final int STEM = 1 << 10;
  private static final int LEVEL = 1 << 11;
  private static final int GENERIC = 1 << 12;
  private static final int ANAPHOR = 1 << 13;
  private static final int SURNAME = 1 << 14;
  private static final int TITLE = 1 << 15;
  private static final int HONORIFIC = 1 << 16;
  private static final int BYLINE = 1 << 17;
  private static final int FOLLOWING = 1 << 18;
  private static final int PROVINCE = 1 << 19;
  private static final int COUNTY = 1 << 20;
  private static final int TOWN = 1 << 21;
  private static final int PROVINCE_SHORT = 1 << 22;
  private static final int COUNTY_SHORT = 1 << 23;
  private static final int WHOLE_PLACE = 1 << 24;
  private static final int WHOLE_PARK = 1 << 25;
  private static final int WHOLE_BODY = 1 << 26;

  /** Properties of words inside and around names. */
  static final int PARTS = STEM | LEVEL | GENERIC | ANAPHOR | SURNAME | TITLE | HONORIFIC | BYLINE | FOLLOWING;

  /** Properties of whole names. */
  static final int NAMES =
      PROVINCE | COUNTY | TOWN | PROVINCE_SHORT | COUNTY_SHORT | WHOLE_PLACE | WHOLE_PARK | WHOLE_BODY;

  /** What the lexicon says, as a dictionary. */
  static Dictionary dictionary(Lexicon lexicon) {
    SortedMap<String, Integer> words = new TreeMap<>();
    NameForms forms = lexicon.nameForms();
    forms.words(NameForms.Form.SUFFIX).forEach((word, types) -> types.forEach(type -> add(words, word, suffix(type))));
    forms.words(NameForms.Form.WHOLE).forEach((word, types) -> types.forEach(type -> add(words, word, whole(type))));
    addAll(words, List.copyOf(forms.words(NameForms.Form.STEM).keySet()), STEM);
    addAll(words, List.copyOf(forms.words(NameForms.Form.LEVEL).keySet()), LEVEL);
    addAll(words, List.copyOf(forms.words(NameForms.Form.GENERIC).keySet()), GENERIC);
    addAll(words, List.copyOf(forms.words(NameForms.Form.ANAPHOR).keySet()), ANAPHOR);
    PersonForms persons = lexicon.personForms();
    addAll(words, persons.surnames(), SURNAME);
    addAll(words, persons.titles(), TITLE);
    addAll(words, persons.honorifics(), HONORIFIC);
    addAll(words, persons.bylineWords(), BYLINE);
    addAll(words, persons.followingWords(), FOLLOWING);
    lexicon.divisions().names().forEach((name, level) -> add(words, name, division(name, level)));
    return new Dictionary(words);
  }

  private static void addAll(SortedMap<String, Integer> words, Words all, int bit) {
    addAll(words, all.all(), bit);
  }

  private static void addAll(SortedMap<String, Integer> words, List<String> all, int bit) {
    all.forEach(word -> add(words, word, bit));
  }

  private static void add(SortedMap<String, Integer> words, String word, int bit) {
    if (bit != 0 && !word.isEmpty()) {
      words.merge(word, bit, (a, b) -> a | b);
    }
  }

  private static int suffix(EntityClass type) {
    for (int kind = 0; kind < Kind.COUNT; kind++) {
      if (Kind.of(kind).type.equals(type.name())) {
        return 1 << kind;
      }
    }
    return 0;
  }

  private static int whole(EntityClass type) {
    return switch (type.top()) {
      case "Place" -> WHOLE_PLACE;
      case "Park" -> WHOLE_PARK;
      case "Organization" -> WHOLE_BODY;
      default -> 0;
    };
  }

  private static int division(String name, Division.Level level) {
    boolean full =
        name.endsWith("街道") || (name.length() > 2 && "省市区县州旗盟镇乡".indexOf(name.charAt(name.length() - 1)) >= 0);
    return switch (level) {
      case PROVINCE, CITY -> full ? PROVINCE : PROVINCE_SHORT;
      case COUNTY -> full ? COUNTY : COUNTY_SHORT;
      case TOWN, VILLAGE -> full ? TOWN : 0;
    };
  }

  void write(DataOutputStream out) throws IOException {
    dictionary.write(out);
    clusters.write(out);
  }

  static Knowledge read(DataInputStream in) throws IOException {
    return new Knowledge(Dictionary.read(in), WordClusters.read(in));
  }
}
