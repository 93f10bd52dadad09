/**
 * Text with a map back: every cleaned character knows where in the untouched page it stands.
 */
@NullMarked
package org.baopu.text;

import org.jspecify.annotations.NullMarked;
