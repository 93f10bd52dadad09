package org.baopu.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.baopu.text.Problem;
import org.baopu.text.Span;

/**
 * The text of a PDF's pages, article by article: what heads one line by line, then its paragraphs.
 *
 * @param text the text
 * @param extents where its articles stand in it; those without a headline are left out
 * @param print where its characters stand on the pages
 */
record PdfText(String text, List<Extent> extents, Print print) {
  /** Pages of one file: an issue. */
  private static final int MOST_PAGES = 400;

  private static final Duration MOST_TIME = Duration.ofMinutes(2);

  /** What reading a PDF gave: text, or why there is none. */
  sealed interface Result {
    /** One of the two, by what this is. */
    default <T> T fold(Function<PdfText, T> read, Function<Problem, T> fault) {
      return this instanceof Read good ? read.apply(good.text()) : fault.apply(((Fault) this).problem());
    }
  }

  /** The text. */
  record Read(PdfText text) implements Result {}

  /** Why there is none. */
  record Fault(Problem problem) implements Result {}

  /** Whether the bytes begin as a PDF does. */
  static boolean is(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    return start.contains("%PDF-");
  }

  /** Reads the bytes of the file at {@code place}. */
  static Result read(byte[] bytes, String place) {
    PdfFonts.use();
    try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      int pages = document.getNumberOfPages();
      if (pages > MOST_PAGES) {
        return fault("huge-pdf", place, "a PDF of " + pages + " pages; expected at most " + MOST_PAGES);
      }
      long deadline = System.nanoTime() + MOST_TIME.toNanos();
      Writer writer = new Writer();
      for (int page = 1; page <= pages; page++) {
        writer.page = page;
        PdfArticles.of(PdfGlyphs.of(document, page, deadline)).forEach(writer::article);
      }
      if (writer.text.isEmpty()) {
        return fault("image-only-pdf", place, "a PDF without text, of pictures only; recognise its text (OCR) first");
      }
      return new Read(new PdfText(writer.text.toString(), writer.extents, writer.print.build()));
    } catch (InvalidPasswordException e) {
      return fault("encrypted-pdf", place, "an encrypted PDF; take off its password");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
      return fault("bad-pdf", place, String.format(Locale.ROOT, "a broken PDF: %s", reason));
    }
  }

  private static Fault fault(String code, String place, String message) {
    return new Fault(new Problem(Problem.Severity.REJECTED, code, place, message));
  }

  /** Puts articles one after the other. */
  private static final class Writer {
    private final StringBuilder text = new StringBuilder();
    private final List<Extent> extents = new ArrayList<>();
    private final Print.Builder print = new Print.Builder();
    private int page;

    private void line(PdfLine line) {
      print.line(page, line, text.length());
      text.append(line.text());
    }

    void article(PdfArticles.Laid article) {
      int start = text.length();
      double largest = article.head().stream().mapToDouble(PdfBlock::size).max().orElse(0);
      Span headline = new Span(start, start);
      for (PdfBlock block : article.head()) {
        int from = text.length();
        block.lines().forEach(this::line);
        strip();
        if (block.size() == largest && headline.length() == 0) {
          headline = new Span(from, text.length());
        }
        text.append('\n');
      }
      text.append(article.head().isEmpty() ? "" : "\n");
      int body = text.length();
      paragraphs(article.columns());
      strip();
      text.append(text.isEmpty() ? "" : "\n\n");
      if (headline.length() > 0) {
        extents.add(new Extent(new Span(start, text.length()), headline, body));
      }
    }

    /** A paragraph begins with an indent, after a line that ends short, and where what stands alone begins. */
    private void paragraphs(List<PdfBlock> columns) {
      boolean first = true;
      boolean broken = true;
      for (PdfBlock column : columns) {
        double left = column.left();
        for (PdfLine line : column.lines()) {
          boolean indented = line.x() - left > 1.5 * line.size();
          if (!first && (indented || broken)) {
            strip();
            text.append('\n');
          }
          line(line);
          first = false;
          broken = column.right() - line.right() > 1.6 * line.size() && ends(line.text());
        }
        broken |= column.lines().size() == 1;
      }
    }

    private void strip() {
      while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
    }

    private static boolean ends(String line) {
      String shown = line.stripTrailing();
      return "。！？：；”）…".indexOf(shown.charAt(shown.length() - 1)) >= 0;
    }
  }
}
