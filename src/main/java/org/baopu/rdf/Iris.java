package org.baopu.rdf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.baopu.page.DocumentId;

/**
 * The one place where names become IRIs. Han characters stand in them as they are, what an IRI cannot hold is percent-encoded;
 * different names give different IRIs, and each IRI is checked.
 */
public final class Iris {
  /** Where data lives unless told otherwise. */
  public static final String DEFAULT_BASE = "https://w3id.org/baopu/id/";

  /** Code points of a name that an IRI shows; longer ones are cut and told apart by a hash. */
  private static final int LONGEST = 120;

  private final String base;

  /**
   * @param base absolute IRI that all others begin with
   * @throws IllegalArgumentException if it is none, or ends in neither {@code /} nor {@code #}
   */
  public Iris(String base) {
    if (!base.endsWith("/") && !base.endsWith("#")) {
      throw new IllegalArgumentException("a base IRI ends in / or #: '" + base + "'");
    }
    this.base = base;
    check(base);
  }

  /** What all IRIs begin with. */
  public String base() {
    return base;
  }

  /** An entity, by its canonical key ({@code …/entity/湘潭高新技术产业开发区}). */
  public Node entity(String key) {
    return node("entity/" + path(key));
  }

  /** The key that an entity's IRI was made from; empty if it is no entity's, or one whose name was too long to be in it. */
  public Optional<String> key(String iri) {
    return name("entity/", iri).filter(key -> entity(key).getURI().equals(iri));
  }

  /** The document of that IRI; empty if it is no document's, or one whose name was too long to be in it. */
  public Optional<DocumentId> documentOf(String iri) {
    return name("document/", iri).filter(name -> !name.isBlank()).map(DocumentId::new).filter(id -> document(id).getURI().equals(iri));
  }

  private Optional<String> name(String folder, String iri) {
    String before = base + folder;
    if (!iri.startsWith(before) || iri.length() == before.length()) {
      return Optional.empty();
    }
    try {
      return Optional.of(URLDecoder.decode(iri.substring(before.length()).replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A document, which is also the name of its graph ({@code …/document/000_b627a1b7060c90f4.txt}). */
  public Node document(DocumentId document) {
    return node("document/" + path(document.value()));
  }

  /**
   * An IRI as the graph has it, whichever of its characters a client has percent-encoded on the way (RFC 3987, section 3.2):
   * {@code …/entity/%E6%B9%98} is {@code …/entity/湘}.
   */
  public static String canonical(String iri) {
    StringBuilder canonical = new StringBuilder();
    for (int i = 0; i < iri.length(); ) {
      int run = i;
      while (isEncoded(iri, run)) {
        run += 3;
      }
      if (run > i) {
        byte[] bytes = HexFormat.of().parseHex(iri.substring(i, run).replace("%", ""));
        new String(bytes, StandardCharsets.UTF_8)
            .codePoints()
            .forEach(point -> append(canonical, point, point == '/' || point == ':'));
        i = run;
      } else {
        int point = iri.codePointAt(i);
        if (point < 0x80) {
          canonical.appendCodePoint(point);
        } else {
          append(canonical, point, false);
        }
        i += Character.charCount(point);
      }
    }
    return canonical.toString();
  }

  private static boolean isEncoded(String iri, int at) {
    return at + 2 < iri.length()
        && iri.charAt(at) == '%'
        && HexFormat.isHexDigit(iri.charAt(at + 1))
        && HexFormat.isHexDigit(iri.charAt(at + 2));
  }

  /** The graph of what people know better. */
  public Node corrections() {
    return node("corrections");
  }

  /** The graph of IRIs that are no more, with those that stand for them. */
  public Node identity() {
    return node("identity");
  }

  /** An article of a document, counted from 1 ({@code …#article-1}). */
  Node article(DocumentId document, int number) {
    return part(document, "article-" + number);
  }

  /** A place in a document, in code points, as RFC 5147 writes it ({@code …#char=120,150}). */
  Node place(DocumentId document, int start, int end) {
    return part(document, "char=" + start + "," + end);
  }

  /** A part of a document, as the rules of its format write it ({@code …#page=3&viewrect=40,31.2,120,10}). */
  Node fragment(DocumentId document, String fragment) {
    return part(document, fragment);
  }

  /** A statement of a document, named by all that tells it from others ({@code …#claim-0a1b2c3d4e5f6071}). */
  Node statement(DocumentId document, String kind, List<String> identity) {
    return part(document, kind + "-" + hash(identity));
  }

  /** Something else, named by all that tells it from others ({@code …/reason/0a1b2c3d4e5f6071}). */
  Node hashed(String kind, List<String> identity) {
    return node(kind + "/" + hash(identity));
  }

  /** A day or a span of days ({@code …/time/2025-01-01}, {@code …/time/2025-01-01--2025-11-30}). */
  Node time(String name) {
    return node("time/" + path(name));
  }

  private Node part(DocumentId document, String fragment) {
    return node("document/" + path(document.value()) + "#" + fragment);
  }

  private Node node(String rest) {
    return NodeFactory.createURI(check(base + rest));
  }

  private static String check(String iri) {
    try {
      IRIx checked = IRIx.create(iri);
      if (!checked.isReference()) {
        throw new IllegalArgumentException("not an absolute IRI: '" + iri + "'");
      }
      return iri;
    } catch (IRIException e) {
      throw new IllegalArgumentException("not an IRI: '" + iri + "': " + e.getMessage(), e);
    }
  }

  /** Segments with / between; those that an IRI would resolve away are encoded. */
  private static String path(String name) {
    StringBuilder path = new StringBuilder();
    int shown = 0;
    boolean exact = true;
    for (int i = 0; i < name.length(); ) {
      int point = name.codePointAt(i);
      if (shown++ == LONGEST) {
        exact = false;
        break;
      }
      exact &= !isSurrogate(point);
      append(path, point, standsAlone(name, i, point));
      i += Character.charCount(point);
    }
    return exact ? path.toString() : path + "~" + hash(List.of(name));
  }

  private static void append(StringBuilder path, int point, boolean encode) {
    if (!encode && isPlain(point)) {
      path.appendCodePoint(point);
      return;
    }
    for (byte b : Character.toString(isSurrogate(point) ? 0xFFFD : point).getBytes(StandardCharsets.UTF_8)) {
      path.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
    }
  }

  /** Whether a dot is in a segment of dots alone, or a slash makes an empty segment. */
  private static boolean standsAlone(String name, int i, int point) {
    if (point == '/') {
      return i == 0 || i + 1 == name.length() || name.charAt(i - 1) == '/';
    }
    if (point != '.') {
      return false;
    }
    int start = name.lastIndexOf('/', i) + 1;
    int end = name.indexOf('/', i);
    String segment = name.substring(start, end < 0 ? name.length() : end);
    return segment.equals(".") || segment.equals("..");
  }

  /** By ranges, not by what this Java knows of Unicode: the same on every Java. */
  private static boolean isPlain(int point) {
    return (point >= 'a' && point <= 'z')
        || (point >= 'A' && point <= 'Z')
        || (point >= '0' && point <= '9')
        || point == '-' || point == '.' || point == '_' || point == '/' || point == ':'
        || point == 0x3005 || point == 0x3007
        || (point >= 0x3400 && point <= 0x4DBF)
        || (point >= 0x4E00 && point <= 0x9FFF)
        || (point >= 0x20000 && point <= 0x2F7FF)
        || (point >= 0x30000 && point <= 0x3FFFD);
  }

  private static boolean isSurrogate(int point) {
    return point >= 0xD800 && point <= 0xDFFF;
  }

  /** 64 bits of SHA-256 over the parts, each with its length before it, as 16 hexadecimal digits. */
  private static String hash(List<String> parts) {
    StringBuilder all = new StringBuilder();
    for (String part : parts) {
      all.append(String.format(Locale.ROOT, "%d:", part.length())).append(part);
    }
    return Hash.of(all.toString()).substring(0, 16);
  }
}
