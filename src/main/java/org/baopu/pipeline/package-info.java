/**
 * Joins the stages: threads, progress, run report.
 */
@NullMarked
package org.baopu.pipeline;

import org.jspecify.annotations.NullMarked;
