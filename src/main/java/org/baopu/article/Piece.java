package org.baopu.article;

import org.baopu.text.AlignedText;

/**
 * A paragraph with the role that its own look and wording give it; {@link Role#HEADLINE} is any heading until it is
 * known what it heads.
 */
record Piece(Role role, Paragraph paragraph) {
  String cleaned() {
    return paragraph.cleaned();
  }

  AlignedText text() {
    return paragraph.text();
  }

  Piece as(Role other) {
    return new Piece(other, paragraph);
  }

  Block block() {
    return new Block(role, paragraph.text());
  }

  /** Whether an article's text begins here. */
  boolean isLead() {
    return role == Role.BODY && Cues.isLead(cleaned());
  }

  /** Whether it stands above or below a headline, or is one. */
  boolean isHead() {
    return switch (role) {
      case KICKER, HEADLINE, SUBHEADLINE, BYLINE -> true;
      case CROSSHEAD, BODY, CAPTION, CREDIT, FURNITURE -> false;
    };
  }

  /** Whether it belongs to the text that runs down the columns, not beside it. */
  boolean isFlow() {
    return role != Role.CAPTION && role != Role.CREDIT && role != Role.FURNITURE;
  }
}
