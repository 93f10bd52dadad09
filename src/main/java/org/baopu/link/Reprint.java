package org.baopu.link;

/**
 * An article that has another's text: the same words in another file, or one agency's text in two papers. It is no second
 * witness of what it says.
 *
 * @param article the later one
 * @param original the earliest that has the text, by date and then by document
 * @param identical whether both have the same letters and digits
 * @param percent which part of their stretches of five characters they share, from 0 to 100; estimated
 */
public record Reprint(ArticleRef article, ArticleRef original, boolean identical, int percent) {}
