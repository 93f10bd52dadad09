package org.baopu.text;

/**
 * Sets half-width marks beside Chinese text full-width, so that what reads the text knows one form of each: {@code
 * 12.8%,全省} is {@code 12.8%，全省}, {@code LCV(轻型商用车)} is {@code LCV（轻型商用车）}; {@code 1,500} and {@code 9:30} stay.
 */
public final class Punctuation {
  private static final String HALF = ",:;?!()";
  private static final String FULL = "，：；？！（）";

  private Punctuation() {}

  /** The text with Chinese marks; every character keeps its origin. */
  public static AlignedText chinese(AlignedText text) {
    String units = text.cleaned();
    boolean[] beside = besideHan(units);
    pairBrackets(units, beside);
    AlignedText.Builder folded = new AlignedText.Builder();
    for (int i = 0; i < units.length(); i++) {
      int mark = HALF.indexOf(units.charAt(i));
      folded.add(mark >= 0 && beside[i] ? FULL.charAt(mark) : units.charAt(i), text.origin(i));
    }
    return folded.build();
  }

  /** By code unit, whether the nearest letter or digit on either side is Han; not between two ASCII ones. */
  private static boolean[] besideHan(String units) {
    boolean[] beside = new boolean[units.length()];
    boolean han = false;
    for (int i = 0; i < units.length(); i++) {
      char c = units.charAt(i);
      beside[i] = han;
      han = isLetter(c) ? isHan(c) : han;
    }
    han = false;
    for (int i = units.length() - 1; i >= 0; i--) {
      char c = units.charAt(i);
      beside[i] = (beside[i] || han) && !(isAscii(units, i - 1) && isAscii(units, i + 1));
      han = isLetter(c) ? isHan(c) : han;
    }
    return beside;
  }

  /** A bracket goes with its partner. */
  private static void pairBrackets(String units, boolean[] beside) {
    int[] open = new int[units.length()];
    int depth = 0;
    for (int i = 0; i < units.length(); i++) {
      char c = units.charAt(i);
      if (c == '(' || c == '（') {
        open[depth++] = i;
      } else if ((c == ')' || c == '）') && depth > 0) {
        int partner = open[--depth];
        boolean either = beside[i] || beside[partner] || c == '）' || units.charAt(partner) == '（';
        beside[i] = either;
        beside[partner] = either;
      }
    }
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static boolean isHan(char c) {
    return Character.isSurrogate(c) || Characters.isHan(c);
  }

  private static boolean isAscii(String units, int at) {
    return at >= 0 && at < units.length() && units.charAt(at) < 128 && Character.isLetterOrDigit(units.charAt(at));
  }
}
