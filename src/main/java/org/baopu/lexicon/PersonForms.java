package org.baopu.lexicon;

/**
 * The words around and in persons' names, as the ontology says.
 *
 * @param surnames of one or two characters
 * @param titles positions and callings that stand before or after a name ({@code 董事长})
 * @param honorifics what after a surname means that the person is not named in full ({@code 女士}, {@code 某})
 * @param bylineWords after which names of authors follow ({@code 记者})
 * @param followingWords what often stands right after a name ({@code 说})
 * @param sounds single characters that write foreign names by their sound ({@code 斯})
 */
public record PersonForms(Words surnames, Words titles, Words honorifics, Words bylineWords, Words followingWords, Words sounds) {}
