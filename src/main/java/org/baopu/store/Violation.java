package org.baopu.store;

/**
 * What a graph does that its shapes forbid.
 *
 * @param graph IRI of the document whose graph it is
 * @param focus IRI of the thing that is wrong
 * @param path the property; empty if the thing as such is wrong
 * @param value the value that is wrong; empty if one lacks
 * @param message what is wrong, for people
 */
public record Violation(String graph, String focus, String path, String value, String message) {}
