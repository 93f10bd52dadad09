/**
 * Which mentions are one entity, within a document and across documents.
 */
@NullMarked
package org.baopu.link;

import org.jspecify.annotations.NullMarked;
