package org.baopu.store;

import org.baopu.link.EntityLinker;
import org.baopu.rdf.GraphBuilder;

/**
 * What makes graphs out of extractions.
 *
 * @param linker decides which mentions are one entity
 * @param builder makes each document's graph
 * @param shapes what each graph has to fulfil
 */
public record Recipe(EntityLinker linker, GraphBuilder builder, GraphShapes shapes) {}
