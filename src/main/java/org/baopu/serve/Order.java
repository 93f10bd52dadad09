package org.baopu.serve;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a batch for a served store is to be made of; the extractions follow it.
 *
 * @param base what the IRIs of the graphs begin with
 * @param ontology Turtle files that are used beside the program's own, absolute
 * @param corrections what people know better from now on; empty for what they said before
 * @param removed documents to be taken out
 * @param held the documents that the sender saw in the store, with the hash of their bytes, among those it touches
 */
public record Order(
    String base,
    List<String> ontology,
    Optional<Corrections> corrections,
    SortedSet<String> removed,
    SortedMap<String, String> held) {
  /** {@code file}: what messages call the Turtle text. */
  public record Corrections(String file, String turtle) {}
}
