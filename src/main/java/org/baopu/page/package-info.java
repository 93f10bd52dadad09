/**
 * Reads a file into a page: bytes strictly decoded, with what is known of newspaper, date and page number.
 */
@NullMarked
package org.baopu.page;

import org.jspecify.annotations.NullMarked;
