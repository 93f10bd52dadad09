package org.baopu.language;

import org.baopu.text.Span;

/**
 * A word as segmented.
 *
 * @param span UTF-16 code units of the text that was segmented
 * @param tag part of speech in HanLP's notation ({@code n}, {@code nr}, {@code ns}, {@code v}, {@code m})
 */
public record Token(Span span, String tag) {}
