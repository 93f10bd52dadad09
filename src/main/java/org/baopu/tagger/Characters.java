package org.baopu.tagger;

/** Characters as the tagger sees them: one width, digits alike. */
final class Characters {
  static final int HAN = 0;
  static final int DIGIT = 1;
  static final int LATIN = 2;
  static final int HAN_DIGIT = 3;
  static final int STOP = 4;
  static final int PAUSE = 5;
  static final int OPEN = 6;
  static final int CLOSE = 7;
  static final int QUOTE_OPEN = 8;
  static final int QUOTE_CLOSE = 9;
  static final int DOT = 10;
  static final int LIST = 11;
  static final int SPACE = 12;
  static final int OTHER = 13;

  private Characters() {}

  /** Full-width forms as ASCII, any blank as a blank; all else as it is. */
  static char fold(char unit) {
    if (unit >= '\uFF01' && unit <= '\uFF5E') {
      return (char) (unit - 0xFEE0);
    }
    return switch (unit) {
      case '\u3000', '\u00A0', '\t', '\n', '\r' -> ' ';
      case '〔', '【', '［' -> '(';
      case '〕', '】', '］' -> ')';
      case '「', '『', '〝' -> '“';
      case '」', '』', '〞' -> '”';
      case '•', '‧', '・', '．' -> '·';
      case '–', '—', '―', '－' -> '-';
      default -> unit;
    };
  }

  /** The whole text folded; its length stays. */
  static char[] fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return folded;
  }

  /** The sort of a folded character. */
  static int sort(char unit) {
    if (unit >= '0' && unit <= '9') {
      return DIGIT;
    }
    if ((unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z')) {
      return LATIN;
    }
    return switch (unit) {
      case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '两', '零', '〇' -> HAN_DIGIT;
      case '。', '!', '?', ';', '\0' -> STOP;
      case ',', ':' -> PAUSE;
      case '、' -> LIST;
      case '(', '[', '<' -> OPEN;
      case ')', ']', '>' -> CLOSE;
      case '“', '‘', '《', '〈' -> QUOTE_OPEN;
      case '”', '’', '》', '〉' -> QUOTE_CLOSE;
      case '·', '.', '-', '/' -> DOT;
      case ' ' -> SPACE;
      default -> unit >= '\u3400' && unit <= '\u9FFF' ? HAN : OTHER;
    };
  }
}
