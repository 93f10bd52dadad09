package org.baopu.claim;

import org.baopu.text.Span;

/**
 * Where something is stated.
 *
 * @param block 0-based index into {@code Layout.blocks()}
 * @param span UTF-16 code units of the block's cleaned text: the shortest stretch, at clause borders, that states it
 */
public record Evidence(int block, Span span) {}
