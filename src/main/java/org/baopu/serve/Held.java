package org.baopu.serve;

import java.util.SortedMap;

/**
 * What a served store holds.
 *
 * @param base what the IRIs of its graphs begin with
 * @param documents the hash of their bytes by their names
 */
record Held(String base, SortedMap<String, String> documents) {}
