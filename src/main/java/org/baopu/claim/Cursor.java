package org.baopu.claim;

/**
 * A place in a text, and what can be read from there on. Blanks between the parts of a figure are passed over, one at a
 * time: pages put one between digits and Han characters.
 */
final class Cursor {
  /** Not a number. */
  static final int NONE = -1;

  private static final String HAN = "〇一二三四五六七八九";

  private final CharSequence text;
  private final int end;
  private int at;

  Cursor(CharSequence text, int at, int end) {
    this.text = text;
    this.at = at;
    this.end = end;
  }

  int at() {
    return at;
  }

  void to(int place) {
    at = place;
  }

  /** The code unit at that distance; NUL outside of the text. */
  char peek(int distance) {
    int place = at + distance;
    return place >= 0 && place < end ? text.charAt(place) : '\0';
  }

  /** Passes over the word, and one blank before it, if it is next. */
  boolean take(String word) {
    int from = peek(0) == ' ' ? at + 1 : at;
    if (from + word.length() > end) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(from + i) != word.charAt(i)) {
        return false;
      }
    }
    at = from + word.length();
    return true;
  }

  /** Passes over the first of the words that is next; empty if none is. */
  String takeAny(String... words) {
    for (String word : words) {
      if (take(word)) {
        return word;
      }
    }
    return "";
  }

  /** Reads so many digits (0 to 9, full width or Chinese one by one: 二〇二三); {@link #NONE} and stays if there are fewer or more. */
  int digits(int count) {
    int from = peek(0) == ' ' ? at + 1 : at;
    int value = 0;
    for (int i = 0; i < count; i++) {
      int digit = from + i < end ? figure(text.charAt(from + i)) : NONE;
      if (digit < 0) {
        return NONE;
      }
      value = value * 10 + digit;
    }
    int behind = from + count;
    if (behind < end && figure(text.charAt(behind)) >= 0) {
      return NONE;
    }
    at = behind;
    return value;
  }

  /** Reads a number up to 99 in one or two digits or in Chinese (7, 07, 七, 十二, 三十一); {@link #NONE} and stays if there is none. */
  int small() {
    int start = at;
    if (peek(0) == ' ') {
      at++;
    }
    int value = arabic(peek(0)) >= 0 ? smallArabic() : smallHan();
    if (value < 0) {
      at = start;
    }
    return value;
  }

  private int smallArabic() {
    int value = arabic(peek(0));
    at++;
    if (arabic(peek(0)) >= 0) {
      value = value * 10 + arabic(peek(0));
      at++;
    }
    return arabic(peek(0)) >= 0 ? NONE : value;
  }

  private int smallHan() {
    int tens = HAN.indexOf(peek(0));
    if (tens > 0 && peek(1) != '十') {
      at++;
      return HAN.indexOf(peek(0)) >= 0 ? NONE : tens;
    }
    if (tens > 0) {
      at++;
    } else if (peek(0) == '十') {
      tens = 1;
    } else {
      return NONE;
    }
    at++;
    int ones = HAN.indexOf(peek(0));
    if (ones > 0) {
      at++;
      return tens * 10 + ones;
    }
    return tens * 10;
  }

  /** The value of a digit, ASCII or full width; {@link #NONE} if it is none. */
  static int arabic(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= '０' && c <= '９' ? c - '０' : NONE;
  }

  private static int figure(char c) {
    int digit = arabic(c);
    if (digit >= 0) {
      return digit;
    }
    return c == '零' || c == '○' ? 0 : HAN.indexOf(c);
  }
}
