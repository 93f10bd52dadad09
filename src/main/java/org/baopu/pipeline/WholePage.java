package org.baopu.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baopu.article.Article;
import org.baopu.article.Block;
import org.baopu.article.Layout;
import org.baopu.article.Role;
import org.baopu.page.Page;
import org.baopu.text.AlignedText;

/** Takes a page for one article; a blank line ends a paragraph. Stands in until pages are cut into articles. */
final class WholePage {
  Layout cut(Page page) {
    List<Block> blocks = new ArrayList<>();
    AlignedText.Builder paragraph = new AlignedText.Builder();
    String text = page.text();
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin) < 0 ? text.length() : text.indexOf('\n', begin);
      boolean blank = true;
      for (int i = begin; i < end; i++) {
        if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) {
          paragraph.add(text.charAt(i), i);
          blank = false;
        }
      }
      if (blank || end - begin > 60) {
        paragraph = flush(paragraph, blocks);
      }
      begin = end + 1;
    }
    flush(paragraph, blocks);
    return new Layout(page, List.of(new Article(0, "", List.of(), Optional.empty(), blocks)), List.of());
  }

  private static AlignedText.Builder flush(AlignedText.Builder paragraph, List<Block> blocks) {
    if (paragraph.length() == 0) {
      return paragraph;
    }
    blocks.add(new Block(Role.BODY, paragraph.build()));
    return new AlignedText.Builder();
  }
}
