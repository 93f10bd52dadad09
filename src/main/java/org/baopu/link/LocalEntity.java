package org.baopu.link;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baopu.page.DocumentId;

/**
 * What one document says of one entity's names: the unit that documents are linked by. Made from that document alone.
 *
 * @param document the document
 * @param date the document's day of issue, if known
 * @param type local name of its most specific class
 * @param top local name of the class at the top of that branch
 * @param label its official name where the document fixes it, else its fullest
 * @param canonical the label if the document does not spell it out
 * @param code its code in the list of administrative divisions
 * @param names every name that the document uses for it
 * @param identity what of it is known that tells it from others, as far as the document alone tells
 * @param mentions indexes into the document's mentions, anaphors included; ascending
 * @param reasons why its names were joined
 */
public record LocalEntity(
    DocumentId document,
    Optional<LocalDate> date,
    String type,
    String top,
    String label,
    Optional<String> canonical,
    Optional<String> code,
    SortedSet<String> names,
    Identity identity,
    List<Integer> mentions,
    List<Entity.Reason> reasons)
    implements Comparable<LocalEntity> {
  public LocalEntity {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    mentions = List.copyOf(mentions);
    reasons = List.copyOf(reasons);
  }

  /**
   * What tells it from others.
   *
   * @param key its key if the document alone settles which entity it is; empty if its names may be several entities'
   * @param forms its names, folded, in which another document may mean it
   * @param traits what else is known of it: posts, city ({@code 湘潭市数据局 局长})
   * @param blocks keys of which it shares one with every local entity that may be the same
   */
  public record Identity(
      Optional<String> key, SortedSet<String> forms, SortedSet<String> traits, SortedSet<String> blocks) {
    public Identity {
      forms = Collections.unmodifiableSortedSet(new TreeSet<>(forms));
      traits = Collections.unmodifiableSortedSet(new TreeSet<>(traits));
      blocks = Collections.unmodifiableSortedSet(new TreeSet<>(blocks));
    }
  }

  /** The earliest first: what an entity's key is taken from then changes least as documents arrive. */
  static final Comparator<LocalEntity> BY_DATE =
      Comparator.comparing((LocalEntity local) -> local.date().orElse(LocalDate.MAX)).thenComparing(local -> local);

  /** The same of another document, with the reasons of none. */
  public LocalEntity at(DocumentId document, Optional<LocalDate> date, List<Integer> mentions) {
    return new LocalEntity(document, date, type, top, label, canonical, code, names, identity, mentions, List.of());
  }

  /** By document and first mention. */
  @Override
  public int compareTo(LocalEntity other) {
    int byDocument = document.compareTo(other.document);
    return byDocument != 0 ? byDocument : Integer.compare(mentions.get(0), other.mentions.get(0));
  }
}
