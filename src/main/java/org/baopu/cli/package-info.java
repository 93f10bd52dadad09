/**
 * The command line: the only room that talks to people.
 */
@NullMarked
package org.baopu.cli;

import org.jspecify.annotations.NullMarked;
