package org.baopu.tagger;

import org.baopu.text.Span;

/**
 * A name that the tagger found.
 *
 * @param span UTF-16 code units of the passage's text
 * @param type local name of its class in the ontology ({@code Company}, {@code Park}); {@code Organization} for an
 *     organisation of no more special kind
 * @param confidence how sure the tagger is that exactly this stretch is a name of this type, from 0.5, just sure enough
 *     for a name of that type, to 1
 */
public record TaggedSpan(Span span, String type, double confidence) {}
