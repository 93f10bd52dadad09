/**
 * Finds what is said of the names: relations, positions, quantities and dates, each with its sentence.
 */
@NullMarked
package org.baopu.claim;

import org.jspecify.annotations.NullMarked;
