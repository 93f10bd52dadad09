/**
 * IRIs and quads.
 */
@NullMarked
package org.baopu.rdf;

import org.jspecify.annotations.NullMarked;
