package org.baopu.mention;

import java.util.List;
import org.baopu.article.Block;
import org.baopu.article.Role;
import org.baopu.language.Language;
import org.baopu.language.Token;

/** A block's cleaned text with its words. */
final class BlockText {
  private final int block;
  private final Role role;
  private final String text;
  private final List<Token> tokens;

  /** For each place of the text, its end included, whether a word begins or ends there. */
  private final boolean[] cut;

  /** For each place whether the page has a blank there that cleaning took away. */
  private final boolean[] gap;

  /**
   * @param block 0-based index into {@code Layout.blocks()}
   * @param page the untouched text
   */
  BlockText(int block, Block source, String page, Language language) {
    this.block = block;
    this.role = source.role();
    this.text = source.text().cleaned();
    this.tokens = language.tokens(text);
    this.cut = new boolean[text.length() + 1];
    cut[0] = true;
    tokens.forEach(token -> cut[token.span().end()] = true);
    this.gap = new boolean[text.length() + 1];
    for (int i = 1; i < text.length(); i++) {
      gap[i] = isBlank(page, source.text().origin(i - 1) + 1, source.text().origin(i));
    }
  }

  /** 0-based index into {@code Layout.blocks()}. */
  int block() {
    return block;
  }

  Role role() {
    return role;
  }

  String text() {
    return text;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** Whether a word begins or ends at the place. */
  boolean isCut(int place) {
    return cut[place];
  }

  /** Whether the page has blanks at the place, within a line, that cleaning took away. */
  boolean isGap(int place) {
    return gap[place];
  }

  private static boolean isBlank(String page, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = page.charAt(i);
      if (c == '\n' || c == '\r' || !(Character.isWhitespace(c) || Character.isSpaceChar(c))) {
        return false;
      }
    }
    return start < end;
  }

  /** The character at the place; a line feed outside of the text. */
  char at(int place) {
    return place < 0 || place >= text.length() ? '\n' : text.charAt(place);
  }
}
