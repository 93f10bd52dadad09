/**
 * SPARQL queries against a store, and their results in the formats SPARQL clients know.
 */
@NullMarked
package org.baopu.query;

import org.jspecify.annotations.NullMarked;
