/**
 * Mends lines and columns and cuts a page into articles: headline, byline, body.
 */
@NullMarked
package org.baopu.article;

import org.jspecify.annotations.NullMarked;
