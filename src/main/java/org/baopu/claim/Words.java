package org.baopu.claim;

import java.util.List;

/** What lists of words do to a text. */
final class Words {
  private Words() {}

  /** The text without the words that it begins with, one after the other. */
  static String strip(String text, List<String> words) {
    int at = 0;
    boolean found = true;
    while (found) {
      found = false;
      for (String word : words) {
        if (text.startsWith(word, at)) {
          at += word.length();
          found = true;
          break;
        }
      }
    }
    return text.substring(at);
  }
}
