/**
 * Precision, recall and F1 against gold.
 */
@NullMarked
package org.baopu.evaluate;

import org.jspecify.annotations.NullMarked;
