package org.baopu.lexicon;

/**
 * A class of entities that the ontology declares.
 *
 * @param iri its IRI ({@code https://w3id.org/baopu/ontology#Company})
 * @param name local name, what rules and models call it ({@code Company})
 * @param top local name of the class at the top of its branch ({@code Organization}); its own name if it is one
 */
public record EntityClass(String iri, String name, String top) {}
