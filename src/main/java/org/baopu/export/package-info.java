/**
 * The graph as files for other tools.
 */
@NullMarked
package org.baopu.export;

import org.jspecify.annotations.NullMarked;
