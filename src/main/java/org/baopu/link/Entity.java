package org.baopu.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.Collections;

/**
 * One thing in the world, as far as the documents tell.
 *
 * @param key canonical key that its IRI is made from; unique, and a function of the set of documents alone
 * @param type local name of its most specific class ({@code Company})
 * @param top local name of the class at the top of that branch ({@code Organization})
 * @param label its fullest or official name ({@code 湘潭高新技术产业开发区})
 * @param names every name that the documents use for it, the label included
 * @param canonical the official name where context fixes it and no document spells it out (市数据局 in a Xiangtan paper:
 *     湘潭市数据局)
 * @param code its code in the list of administrative divisions (GB/T 2260, and 9 or 12 digits below the county)
 * @param mentions all its mentions, anaphors included
 * @param reasons why names were joined or kept apart, for people; empty if there was nothing to decide
 */
public record Entity(
    String key,
    String type,
    String top,
    String label,
    SortedSet<String> names,
    Optional<String> canonical,
    Optional<String> code,
    List<MentionRef> mentions,
    List<Reason> reasons) {
  public Entity {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    mentions = List.copyOf(mentions);
    reasons = List.copyOf(reasons);
  }

  /** The same with the mentions and the reasons of these local entities. */
  Entity mentionedBy(List<LocalEntity> locals) {
    List<MentionRef> all = new ArrayList<>(mentions);
    Set<Reason> why = new LinkedHashSet<>();
    for (LocalEntity local : locals) {
      local.mentions().forEach(index -> all.add(new MentionRef(local.document(), index)));
      why.addAll(local.reasons());
    }
    why.addAll(reasons);
    return new Entity(key, type, top, label, names, canonical, code, all, List.copyOf(why));
  }

  /** The entity as a document knows it: with the reasons that are about names which the document uses. */
  public Entity seenBy(Collection<LocalEntity> locals) {
    SortedSet<String> used = new TreeSet<>();
    Set<Reason> why = new LinkedHashSet<>();
    for (LocalEntity local : locals) {
      used.addAll(local.names());
      why.addAll(local.reasons());
    }
    reasons.stream().filter(reason -> used.contains(reason.name())).forEach(why::add);
    return new Entity(key, type, top, label, used, canonical, code, mentions, List.copyOf(why));
  }

  /**
   * Why two names were joined or kept apart.
   *
   * @param joined joined or kept apart
   * @param rule the rule that decided, in kebab-case ({@code declared-abbreviation}, {@code same-post})
   * @param name one name
   * @param other the other name, or the key of the other entity
   * @param detail the circumstances, for people ({@code both 湘潭市})
   */
  public record Reason(boolean joined, String rule, String name, String other, String detail) {}
}
