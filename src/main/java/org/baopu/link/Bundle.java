package org.baopu.link;

/**
 * Local entities of one profile: what differs is the documents.
 *
 * @param first the earliest of them by date, then by document and mention
 * @param count how many they are, at least 1
 */
public record Bundle(LocalEntity first, int count) {
  public Bundle {
    if (count < 1) {
      throw new IllegalArgumentException("a bundle of nothing: " + count);
    }
  }
}
