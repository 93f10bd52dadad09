package org.baopu.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.baopu.text.Characters;

/** Tells from look and wording what each paragraph is, and parts what was printed in one. */
final class RoleFinder {
  /** Widest heading, in half cells. */
  private static final int HEADING = 80;

  /** Longest caption, in characters. */
  private static final int CAPTION = 120;

  private static final Pattern SALUTATION = Pattern.compile("^(?:各位|同志们|尊敬的|女士们|朋友们|亲爱的).{0,20}[：！]$");

  private static final Pattern OFFICE =
      Pattern.compile("^\\p{Han}{2,24}(?:长|主任|书记|主席|会长|董事|院士|教授) ?(\\p{Han}{2,4})$");

  /** A sentence without a comma that ends in what a picture shows. */
  private static final Pattern SHOWN =
      Pattern.compile("^[^，]+(?:现场|全景|一角|外景|内景|效果图|项目|园区|高新区|经开区|开发区|产业园|厂区|车间|合影|风貌|夜景|风光|鸟瞰|航拍)。$");

  private RoleFinder() {}

  /** The pieces in the order of the paragraphs. */
  static List<Piece> find(List<Paragraph> paragraphs) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      Role role = role(paragraph, pieces);
      if (role == Role.CAPTION && Cues.isCaptionTail(paragraph.cleaned())) {
        captionBefore(pieces);
      }
      int jump = role == Role.BODY ? Cues.jumpStart(paragraph.cleaned()) : paragraph.text().length();
      if (jump == 0 || jump == paragraph.text().length()) {
        pieces.add(new Piece(role, paragraph));
      } else {
        pieces.add(new Piece(Role.BODY, paragraph.with(paragraph.text().part(0, jump))));
        pieces.add(new Piece(Role.FURNITURE, paragraph.with(paragraph.text().part(jump, paragraph.text().length()))));
      }
    }
    return parted(headingsBrokenAtAComma(pieces));
  }

  private static List<Piece> parted(List<Piece> pieces) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).role() == Role.BODY) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    List<Piece> parted = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).role() == Role.BODY) {
        parted.addAll(Parts.of(pieces.get(i).paragraph(), i == first, i == last));
      } else {
        parted.add(pieces.get(i));
      }
    }
    return parted;
  }

  private static Role role(Paragraph paragraph, List<Piece> before) {
    String text = paragraph.cleaned();
    if (Cues.isJump(text) || Cues.isFurniture(text)) {
      return Role.FURNITURE;
    }
    if (Cues.isCredit(text)) {
      return Role.CREDIT;
    }
    if (Cues.isLead(text) || SALUTATION.matcher(text).find()) {
      return Role.BODY;
    }
    if (Byline.of(text).isPresent()) {
      return Role.BYLINE;
    }
    if ((text.length() <= CAPTION && Cues.endsCaption(text)) || Cues.isCaptionTail(text)) {
      return Role.CAPTION;
    }
    if (Cues.isSubheadline(text)) {
      return Role.SUBHEADLINE;
    }
    if (!before.isEmpty() && before.get(before.size() - 1).isHead() && isSpeaker(text)) {
      return Role.BYLINE;
    }
    boolean heading = !Cues.endsSentence(text) && !Cues.endsInComma(text) && !Cues.isBroken(text) && paragraph.lines() <= 2;
    if (heading && Characters.width(text) <= HEADING) {
      return text.endsWith("：") || Cues.isSeries(text) ? Role.KICKER : Role.HEADLINE;
    }
    boolean picture = paragraph.gap() >= 2 || SHOWN.matcher(text).find();
    return picture && isOneShortSentence(text) ? Role.CAPTION : Role.BODY;
  }

  /** Who speaks, below the headline of a speech: 湘潭市人民政府代理市长 李永亮. */
  private static boolean isSpeaker(String text) {
    Matcher matcher = OFFICE.matcher(text);
    return matcher.find() && Byline.isName(matcher.group(1));
  }

  private static boolean isOneShortSentence(String text) {
    return text.length() <= 40 && text.endsWith("。") && text.indexOf('。') == text.length() - 1;
  }

  private static void captionBefore(List<Piece> pieces) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).cleaned().length() <= CAPTION && !pieces.get(last).isLead()) {
      pieces.set(last, pieces.get(last).as(Role.CAPTION));
    }
  }

  /** 闻令而动， above 织牢疫情防控网 is the first line of a heading. */
  private static List<Piece> headingsBrokenAtAComma(List<Piece> pieces) {
    for (int i = pieces.size() - 2; i >= 0; i--) {
      Piece piece = pieces.get(i);
      boolean short1 = piece.paragraph().lines() == 1 && Characters.width(piece.cleaned()) <= 24;
      boolean after = i == 0 || pieces.get(i - 1).role() != Role.BODY || Cues.endsSentence(pieces.get(i - 1).cleaned());
      if (piece.role() == Role.BODY
          && short1
          && after
          && Cues.endsInComma(piece.cleaned())
          && pieces.get(i + 1).role() == Role.HEADLINE) {
        pieces.set(i, piece.as(Role.HEADLINE));
      }
    }
    return pieces;
  }
}
