package org.baopu.mention;

import java.util.OptionalInt;
import org.baopu.lexicon.EntityClass;
import org.baopu.text.Span;

/**
 * A stretch of a block that names an entity.
 *
 * @param form by a name or by a word that stands for one
 * @param type the most specific class that is known
 * @param block 0-based index into {@code Layout.blocks()}
 * @param span UTF-16 code units of the block's cleaned text
 * @param name the name: NFKC, no white space ({@code 湘潭盛旺竹木有限公司}); for an anaphor its words
 * @param referent for an anaphor and for a declared abbreviation (以下简称“盛旺竹木”): the index, in the document's list of
 *     mentions, of the named mention that it stands for
 * @param rule what found it, for measuring by rule ({@code tagger}, {@code division}, {@code byline})
 */
public record Mention(
    MentionForm form, EntityClass type, int block, Span span, String name, OptionalInt referent, String rule) {}
