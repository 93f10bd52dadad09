/**
 * Finds names: divisions, parks, organisations, people, projects; abbreviations, and words that stand for a name.
 */
@NullMarked
package org.baopu.mention;

import org.jspecify.annotations.NullMarked;
