package org.baopu.article;

import java.util.ArrayList;
import java.util.List;
import org.baopu.page.Page;

/**
 * A page cut into articles; every block of the page is in one article or loose.
 *
 * @param page the page as read
 * @param articles in reading order
 * @param loose blocks that belong to no article: captions, kickers, furniture; empty if none
 */
public record Layout(Page page, List<Article> articles, List<Block> loose) {
  public Layout {
    articles = List.copyOf(articles);
    loose = List.copyOf(loose);
  }

  /** All blocks: the articles' in order, then the loose ones. Mentions and claims name a block by its index here. */
  public List<Block> blocks() {
    List<Block> all = new ArrayList<>();
    articles.forEach(article -> all.addAll(article.blocks()));
    all.addAll(loose);
    return all;
  }

  /** The index into {@link #articles()} of the article that the block is in, by the block's index in {@link #blocks()}; -1 if it is loose. */
  public int articleOf(int block) {
    int end = 0;
    for (int i = 0; i < articles.size(); i++) {
      end += articles.get(i).blocks().size();
      if (block < end) {
        return i;
      }
    }
    return -1;
  }
}
