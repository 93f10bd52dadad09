package org.baopu.page;

import org.baopu.text.Span;

/**
 * Where an article stands in a page's text, as the look of the page says. All in UTF-16 code units of that text.
 *
 * @param whole all of it
 * @param headline its headline, in it; what stands before is a kicker, what stands between it and the body a subheadline
 * @param body where its body begins
 */
public record Extent(Span whole, Span headline, int body) {}
