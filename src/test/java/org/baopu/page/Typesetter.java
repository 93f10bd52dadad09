package org.baopu.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Sets pages of a newspaper as PDF. Places are in points from the upper left. The font is the Song that every reader of Chinese
 * PDF knows by name; it need not be in the file.
 */
public final class Typesetter {
  private final List<StringBuilder> pages = new ArrayList<>();
  private boolean turned;
  private double unit = 1;

  /** Begins a page. */
  public Typesetter page() {
    pages.add(new StringBuilder());
    return this;
  }

  /** Has the pages lie on their side in the file, and be turned when they are shown, as scanners and typesetters do. */
  public Typesetter turned() {
    turned = true;
    return this;
  }

  /** Has the file measure in units of so many points, as programs do. */
  public Typesetter unit(double points) {
    unit = points;
    return this;
  }

  /** Sets one line. */
  public Typesetter line(double x, double y, double size, String text) {
    pages
        .get(pages.size() - 1)
        .append(
            String.format(
                Locale.ROOT,
                "BT /F1 %.1f Tf 1 0 0 1 %.1f %.1f Tm <%s> Tj ET%n",
                size / unit,
                x / unit,
                (PDRectangle.A4.getHeight() - y) / unit,
                HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE))));
    return this;
  }

  /**
   * Sets paragraphs into columns, each indented by two characters.
   *
   * @param columns left edges
   * @param letters characters of a line
   * @param lines lines of a column; in the last, as many as it takes
   */
  public Typesetter columns(double[] columns, double y, double size, int letters, int lines, String text) {
    List<String> set = new ArrayList<>();
    for (String paragraph : text.lines().toList()) {
      String rest = "\u3000\u3000" + paragraph;
      while (!rest.isEmpty()) {
        int end = Math.min(letters, rest.length());
        end += end < rest.length() && rest.charAt(end) == ' ' ? 1 : 0;
        set.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
    }
    for (int i = 0; i < set.size(); i++) {
      int column = Math.min(i / lines, columns.length - 1);
      line(columns[column], y + (i - column * lines) * size * 1.5, size, set.get(i));
    }
    return this;
  }

  /** The file. */
  public byte[] pdf() {
    return pdf("");
  }

  /** The file, which asks for the password; for none if it is empty. */
  public byte[] pdf(String password) {
    try (PDDocument document = new PDDocument()) {
      for (StringBuilder content : pages) {
        PDRectangle size = PDRectangle.A4;
        PDPage page = new PDPage(turned ? new PDRectangle(size.getHeight(), size.getWidth()) : size);
        page.setRotation(turned ? 90 : 0);
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), song());
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
          String scale = unit == 1 ? "" : String.format(Locale.ROOT, "%1$.2f 0 0 %1$.2f 0 0 cm%n", unit);
          String turn = turned ? String.format(Locale.ROOT, "0 1 -1 0 %.2f 0 cm%n", size.getHeight()) : "";
          out.write((turn + scale + content).getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
        document.addPage(page);
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static COSDictionary song() {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("GB1"));
    system.setItem(COSName.SUPPLEMENT, COSInteger.get(4));
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    descendant.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.DW, COSInteger.get(1000));
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light-UniGB-UCS2-H"));
    font.setItem(COSName.ENCODING, COSName.getPDFName("UniGB-UCS2-H"));
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }
}
