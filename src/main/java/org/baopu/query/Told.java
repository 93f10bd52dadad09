package org.baopu.query;

import java.util.List;

/**
 * What a store tells of a name.
 *
 * @param entities those of that name, in more documents first; empty if there is none
 * @param like names that hold it, shorter ones first, if there is none of that name; empty if none
 */
public record Told(List<Explanation> entities, List<String> like) {
  public Told {
    entities = List.copyOf(entities);
    like = List.copyOf(like);
  }
}
