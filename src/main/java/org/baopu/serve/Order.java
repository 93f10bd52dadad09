package org.baopu.serve;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a batch for a served store is to be made of; the extractions follow it.
 *
 * @param base what the IRIs of the graphs begin with
 * @param ontology Turtle files that are used beside the program's own, absolute
 * @param removed documents to be taken out
 * @param held the documents that the sender saw in the store, with the hash of their bytes, among those it touches
 */
public record Order(String base, List<String> ontology, SortedSet<String> removed, SortedMap<String, String> held) {}
