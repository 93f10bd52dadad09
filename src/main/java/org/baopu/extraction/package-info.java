/**
 * What one document says, as one record and one JSON line: the border between reading and linking.
 */
@NullMarked
package org.baopu.extraction;

import org.jspecify.annotations.NullMarked;
