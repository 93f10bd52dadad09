/**
 * The SPARQL endpoint and the explorer page.
 */
@NullMarked
package org.baopu.serve;

import org.jspecify.annotations.NullMarked;
