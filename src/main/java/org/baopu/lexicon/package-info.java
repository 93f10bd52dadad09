/**
 * What the ontology says: classes with their name forms, relations with their trigger patterns, units, divisions.
 */
@NullMarked
package org.baopu.lexicon;

import org.jspecify.annotations.NullMarked;
