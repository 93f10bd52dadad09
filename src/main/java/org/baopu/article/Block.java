package org.baopu.article;

import org.baopu.text.AlignedText;

/**
 * A paragraph, or a line that stands alone: hard-wrapped lines joined, blanks between Han characters removed.
 *
 * @param role what it is
 * @param text its cleaned text, with the map to the untouched page
 */
public record Block(Role role, AlignedText text) {}
