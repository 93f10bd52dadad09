package org.baopu.page;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baopu.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The article of a news site's page: headline, then its paragraphs, with a blank line between; menus, share buttons, lists
 * of links and footers left out. Its main part is the element that the site marks as such, else the one whose own
 * paragraphs have the most text that is no link.
 *
 * @param text headline and paragraphs
 * @param extents where the article stands in it; empty if it has no headline
 * @param metadata the day and the source that the page names
 */
record HtmlText(String text, List<Extent> extents, Metadata metadata) {
  private static final String FURNITURE =
      "script, style, noscript, template, iframe, object, svg, canvas, form, button, select, input, textarea, nav, aside,"
          + " footer, menu, dialog, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [style~=(?i)display\\s*:\\s*none]";

  /** Classes and ids of what is beside the article. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)(?:^|[-_ ])(?:share|sharing|bshare|bdshare|social|related|recommend|hot|rank|comment|breadcrumb|crumbs?|"
              + "nav|navbar|menu|sidebar|side|footer|foot|copyright|pager|pagination|toolbar|tools?|qrcode|ad|ads|advert|"
              + "advertisement|login|search|topbar|friendlink|links)(?:$|[-_ \\d])");

  /** What sites mark the article with: schema.org, HTML, and content systems of newspapers. */
  private static final List<String> MARKED =
      List.of(
          "[itemprop=articleBody]",
          "founder-content",
          "#ozoom",
          "#articleContent, #article-content, #article_content, .article-content, .article_content, .articleContent",
          "#UCAP-CONTENT, .TRS_Editor, .TRS_UEDITOR, .trs_editor_view, #zoom, .rm_txt_con, #rwb_zw, .content_area",
          "article");

  private static final Pattern SOURCE = Pattern.compile("(?:来源|來源|稿源|信息来源)\\s*[：:]\\s*(?:《)?(\\p{Han}[\\p{Han}A-Za-z0-9·]{1,19})");

  private static final Pattern DAY =
      Pattern.compile("(?:19|20)\\d\\d(?:[-/.]\\d\\d?[-/.]\\d\\d?|年\\d\\d?月\\d\\d?日)");

  /** Tags of one page; those of news sites have a few thousand. What browsers mend, such as tables, takes their square. */
  static final int MOST_TAGS = 50_000;

  /** Elements are not nested deeper than this; pages are some 30 deep. What is deeper stands side by side. */
  private static final int DEEPEST = 128;

  /** Text that is no link in the least article. */
  private static final int LEAST = 20;

  /** The article of the page; its text is empty if there is none. */
  static HtmlText of(String html) {
    Document page = Jsoup.parse(html, Parser.htmlParser().setMaxDepth(DEEPEST));
    Optional<LocalDate> date = date(page);
    Optional<String> source = source(page);
    String title = title(page);
    page.select(FURNITURE).remove();
    for (Element element : page.select("[class], [id]")) {
      boolean beside = BESIDE.matcher(element.className()).find() || BESIDE.matcher(element.id()).find();
      if (beside && !element.is("body, main, article, html") && element.select("h1, article, [itemprop=articleBody], founder-content").isEmpty()) {
        element.remove();
      }
    }
    Element body = main(page);
    List<String> paragraphs = paragraphs(body);
    if (paragraphs.isEmpty()) {
      return new HtmlText("", List.of(), Metadata.unknown());
    }
    Metadata metadata = new Metadata(source, date, Optional.empty());
    paragraphs.remove(title);
    String text = String.join("\n\n", paragraphs) + "\n";
    if (title.isEmpty()) {
      return new HtmlText(text, List.of(), metadata);
    }
    Span headline = new Span(0, title.length());
    String whole = title + "\n\n" + text;
    Extent extent = new Extent(new Span(0, whole.length()), headline, headline.end() + 2);
    return new HtmlText(whole, List.of(extent), metadata);
  }

  private static Element main(Document page) {
    for (String marked : MARKED) {
      List<Element> found = page.select(marked).stream().filter(element -> ownText(element) >= LEAST).toList();
      if (found.size() == 1 || (!found.isEmpty() && !marked.equals("article"))) {
        return found.get(0);
      }
    }
    Element best = page.body();
    int most = 0;
    for (Element element : page.body().select("div, section, td, main, article, body")) {
      int text = 0;
      for (Element child : element.children()) {
        text += child.is("p, h2, h3, h4, span, blockquote, center, font, strong") ? ownText(child) : 0;
      }
      for (TextNode own : element.textNodes()) {
        text += own.text().strip().length();
      }
      if (text > most) {
        most = text;
        best = element;
      }
    }
    return best;
  }

  /** Characters that are in no link. */
  private static int ownText(Element element) {
    return element.text().length() - element.select("a").stream().mapToInt(link -> link.text().length()).sum();
  }

  private static String title(Document page) {
    for (String place : List.of("founder-title", "h1", "[itemprop=headline]", "meta[property=og:title]", "meta[name=ArticleTitle]")) {
      for (Element element : page.select(place)) {
        String text = clean(element.tagName().equals("meta") ? element.attr("content") : element.text());
        if (!text.isEmpty() && text.length() <= 100) {
          return text;
        }
      }
    }
    String whole = clean(page.title());
    int end = whole.length();
    for (String mark : List.of("_", " - ", "-", "|", "—")) {
      int at = whole.indexOf(mark);
      end = at > 4 ? Math.min(end, at) : end;
    }
    return whole.substring(0, end).strip();
  }

  private static Optional<LocalDate> date(Document page) {
    for (String place :
        List.of(
            "meta[property=article:published_time]", "meta[name=publishdate]", "meta[name=PubDate]", "meta[name=pubdate]",
            "meta[itemprop=datePublished]", "time[datetime]", "founder-date")) {
      for (Element element : page.select(place)) {
        String said = element.hasAttr("datetime") ? element.attr("datetime") : element.hasAttr("content") ? element.attr("content") : element.text();
        Optional<LocalDate> day = MetadataFinder.day(said);
        if (day.isPresent()) {
          return day;
        }
      }
    }
    var shown = DAY.matcher(page.body().text());
    return shown.find() ? MetadataFinder.day(shown.group()) : Optional.empty();
  }

  private static Optional<String> source(Document page) {
    for (String place : List.of("meta[name=source]", "meta[name=ContentSource]", "meta[property=article:source]", "meta[name=mediaid]")) {
      for (Element element : page.select(place)) {
        if (!clean(element.attr("content")).isEmpty()) {
          return Optional.of(clean(element.attr("content")));
        }
      }
    }
    var shown = SOURCE.matcher(page.body().text());
    return shown.find() ? Optional.of(shown.group(1)) : Optional.empty();
  }

  /** Text block by block; a line break in the page ends one. */
  private static List<String> paragraphs(Element body) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              open.append(text.getWholeText());
            } else if (ends(node)) {
              flush();
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (ends(node)) {
              flush();
            }
          }

          private boolean ends(Node node) {
            return node instanceof Element element && (element.isBlock() || element.tagName().equals("br"));
          }

          private void flush() {
            String text = clean(open.toString());
            open.setLength(0);
            if (!text.isEmpty()) {
              paragraphs.add(text);
            }
          }
        },
        body);
    String last = clean(open.toString());
    if (!last.isEmpty()) {
      paragraphs.add(last);
    }
    return paragraphs;
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isWhitespace(unit) || Character.isSpaceChar(unit) || Character.isISOControl(unit)) {
        blank = !clean.isEmpty();
      } else if (Character.getType(unit) != Character.FORMAT) {
        clean.append(blank ? " " : "").append(unit);
        blank = false;
      }
    }
    return clean.toString();
  }

  /** Whether there are more tags than a page has. */
  static boolean isHuge(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0 && tags <= MOST_TAGS; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    return tags > MOST_TAGS;
  }

  /** Whether a file of that name, or with that text, is HTML. */
  static boolean is(String name, String text) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (List.of(".html", ".htm", ".xhtml", ".shtml").stream().anyMatch(lower::endsWith)) {
      return true;
    }
    String begin = text.substring(0, Math.min(text.length(), 400)).toLowerCase(Locale.ROOT);
    return begin.contains("<!doctype html") || begin.contains("<html");
  }
}
