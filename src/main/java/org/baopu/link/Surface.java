package org.baopu.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.baopu.lexicon.Division;

/** One written form of one document: all mentions that are written alike and so mean one entity. Used by one thread. */
final class Surface {
  final String top;
  final ParsedName parsed;

  /** Its whole text with official words, for comparing. */
  final String matching;

  /** Its parts as a company's name. */
  final CompanyName company;

  /** Index of the article that a form means something in; -1 where it means the same everywhere in the document. */
  final int article;

  /** How the form is written, unfolded, and how often. */
  final NavigableMap<String, Integer> names = new TreeMap<>();

  /** Local names of the classes that its mentions were given, and how often. */
  final NavigableMap<String, Integer> types = new TreeMap<>();

  final List<Occurrence> occurrences = new ArrayList<>();

  /** The division that its place is. */
  Optional<Division> area = Optional.empty();

  /** What it leaves out in front ({@code 株洲高新区} of 管委会); empty if nothing or if that is not known. */
  String elided = "";

  /** Its name with what it leaves out. */
  ParsedName meant;

  Surface(String top, ParsedName parsed, int article, OfficialWords words) {
    this.top = top;
    this.parsed = parsed;
    this.matching = words.matching(parsed.text());
    this.company = CompanyName.of(parsed, words.listed("legalForm"), words.listed("branchTail"));
    this.article = article;
    this.meant = parsed;
  }

  /**
   * One of its mentions.
   *
   * @param mention index into the document's mentions
   * @param article index of its article, -1 outside of articles
   * @param start code points of the untouched page before it
   */
  record Occurrence(int mention, int article, int start) {}

  void add(Occurrence occurrence, String name, String type) {
    occurrences.add(occurrence);
    names.merge(name, 1, Integer::sum);
    types.merge(type, 1, Integer::sum);
  }

  String text() {
    return parsed.text();
  }

  /** What follows the name's place, if that is enough for a name; else all of it. */
  String own() {
    String area = parsed.areaText();
    return parsed.hasArea() && text().startsWith(area) && text().length() > area.length() + 1
        ? text().substring(area.length())
        : text();
  }

  Occurrence first() {
    return occurrences.get(0);
  }

  /** The first of its classes in code unit order. */
  String type() {
    return types.firstKey();
  }

  boolean isType(String type) {
    return types.containsKey(type);
  }

  @Override
  public String toString() {
    return top + "/" + text() + (article < 0 ? "" : "@" + article);
  }
}
