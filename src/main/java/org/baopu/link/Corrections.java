package org.baopu.link;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baopu.page.DocumentId;

/**
 * What people know better than the program. Entities are named by their keys; a correction of an entity that is not there
 * waits until it is.
 *
 * @param same entities that are one
 * @param apart entities that are not one
 * @param names entities' right names
 * @param claims statements that are wrong or missing
 */
public record Corrections(List<Same> same, List<Apart> apart, List<RightName> names, List<ClaimCorrection> claims) {
  public Corrections {
    same = List.copyOf(same);
    apart = List.copyOf(apart);
    names = List.copyOf(names);
    claims = List.copyOf(claims);
  }

  /** No corrections. */
  public static Corrections none() {
    return new Corrections(List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Who says so and where.
   *
   * @param author who
   * @param place where it is written ({@code corrections.ttl:12:1})
   * @param comment why; empty if not said
   */
  public record Origin(String author, String place, String comment) {
    @Override
    public String toString() {
      return author + (comment.isEmpty() ? "" : ": " + comment);
    }
  }

  /**
   * These are one entity.
   *
   * @param keys two or more; the first is the key of all
   */
  public record Same(List<String> keys, Origin origin) {
    public Same {
      keys = List.copyOf(keys);
      if (keys.size() < 2) {
        throw new IllegalArgumentException("one thing is the same as nothing: " + keys);
      }
    }
  }

  /**
   * These are not one entity.
   *
   * @param keys either two or more that are no two the same, or one of which documents mean another
   * @param documents of one key, the documents that mean another by it; empty with two or more keys
   */
  public record Apart(List<String> keys, SortedSet<DocumentId> documents, Origin origin) {
    public Apart {
      keys = List.copyOf(keys);
      documents = Collections.unmodifiableSortedSet(new TreeSet<>(documents));
      if (documents.isEmpty() ? keys.size() < 2 : keys.size() != 1) {
        throw new IllegalArgumentException("either several entities, or one and documents: " + keys + " " + documents);
      }
    }
  }

  /** The entity's name is this one. */
  public record RightName(String key, String name, Origin origin) {}

  /**
   * A statement that is wrong, or one that is missing.
   *
   * @param wrong whether it is wrong, else missing
   * @param subject key of the entity that it is of
   * @param predicate local name of the ontology's property
   * @param object key of the entity that is its object; empty where the object is text
   * @param text the object's text
   * @param qualifiers what is said of it besides, by local name ({@code title}); of a wrong one only those that must match
   */
  public record ClaimCorrection(
      boolean wrong,
      String subject,
      String predicate,
      Optional<String> object,
      Optional<String> text,
      Map<String, String> qualifiers,
      Origin origin) {
    public ClaimCorrection {
      qualifiers = Collections.unmodifiableMap(new TreeMap<>(qualifiers));
      if (object.isPresent() == text.isPresent()) {
        throw new IllegalArgumentException("a claim has an entity or a text as its object: " + object + " " + text);
      }
    }

    /** Whether it is of this statement: the same subject, predicate and object, and none of its qualifiers another. */
    public boolean says(
        String subject, String predicate, Optional<String> object, Optional<String> text, Map<String, String> qualifiers) {
      return subject.equals(this.subject)
          && predicate.equals(this.predicate)
          && (this.object.isPresent() ? object.equals(this.object) : text.equals(this.text))
          && this.qualifiers.entrySet().stream().allMatch(q -> q.getValue().equals(qualifiers.get(q.getKey())));
    }
  }

  /** The wrong claims whose subject is one of the keys; empty if none. */
  public List<ClaimCorrection> wrongOf(Collection<String> subjects) {
    return claims.stream().filter(claim -> claim.wrong() && subjects.contains(claim.subject())).toList();
  }

  /** Whether somebody says that the two are not one. */
  boolean areApart(String key, String other) {
    return apart.stream().anyMatch(a -> !key.equals(other) && a.keys().contains(key) && a.keys().contains(other));
  }

  /** The numbers of those {@link #same()} that name one of the keys. */
  SortedSet<Integer> joining(Collection<String> keys) {
    SortedSet<Integer> numbers = new TreeSet<>();
    for (int i = 0; i < same.size(); i++) {
      if (same.get(i).keys().stream().anyMatch(keys::contains)) {
        numbers.add(i);
      }
    }
    return numbers;
  }
}
