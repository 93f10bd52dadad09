/**
 * HanLP behind one small interface: tokens, tags, pinyin, simplified characters. No other room imports HanLP.
 */
@NullMarked
package org.baopu.language;

import org.jspecify.annotations.NullMarked;
