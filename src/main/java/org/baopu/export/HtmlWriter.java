package org.baopu.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDFS;
import org.baopu.lexicon.Lexicon;

/**
 * Writes one HTML file that opens from disk, without a network: the graph with search, facts and their words. Its own policy
 * lets nothing run but the two scripts in it, and all that comes from documents is shown as text.
 */
final class HtmlWriter implements GraphWriter {
  /** From the WebJar {@code org.webjars.npm:cytoscape}; its version is the pom's. */
  private static final String CYTOSCAPE = "/META-INF/resources/webjars/cytoscape/3.33.1/dist/cytoscape.min.js";

  private final Lexicon lexicon;

  HtmlWriter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public void write(Picture picture, OutputStream out) throws IOException {
    String style = resource("html/page.css");
    String library = resource(CYTOSCAPE);
    String program = resource("html/page.js");
    Map<String, String> parts =
        Map.of(
            "script-hashes", hash(library) + " " + hash(program),
            "style-hash", hash(style),
            "style", style,
            "library", library,
            "program", program,
            "data", data(picture));
    String page = resource("html/page.html");
    int from = 0;
    for (int open = page.indexOf('{'); open >= 0; open = page.indexOf('{', from)) {
      int shut = page.indexOf('}', open);
      String part = parts.get(page.substring(open + 1, shut));
      if (part == null) {
        throw new IllegalStateException("html/page.html asks for " + page.substring(open, shut + 1));
      }
      out.write(page.substring(from, open).getBytes(StandardCharsets.UTF_8));
      out.write(part.getBytes(StandardCharsets.UTF_8));
      from = shut + 1;
    }
    out.write(page.substring(from).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The graph as JSON in which nothing can end a script. */
  private String data(Picture picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.writeStartObject();
      json.writeObjectFieldStart("terms");
      for (Map.Entry<String, List<String>> term : terms().entrySet()) {
        json.writeArrayFieldStart(term.getKey());
        json.writeString(term.getValue().get(0));
        json.writeString(term.getValue().get(1));
        json.writeEndArray();
      }
      json.writeEndObject();
      CytoscapeWriter.elements(json, picture, true);
      json.writeEndObject();
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  /** The ontology's terms by local name, each in Chinese and English. */
  private SortedMap<String, List<String>> terms() {
    SortedMap<String, List<String>> terms = new TreeMap<>();
    Model model = lexicon.model();
    model.listSubjectsWithProperty(RDFS.label).filterKeep(term -> term.isURIResource()).forEach(term -> {
      String iri = term.getURI();
      String name = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
      String chinese = label(model, iri, "zh");
      String english = label(model, iri, "en");
      if (!name.isEmpty() && !chinese.isEmpty() && (iri.startsWith(Lexicon.NAMESPACE) || !terms.containsKey(name))) {
        terms.put(name, List.of(chinese, english.isEmpty() ? chinese : english));
      }
    });
    terms.put(EntityGraphReader.PRODUCT, List.of("产品", "product"));
    return terms;
  }

  private static String label(Model model, String iri, String language) {
    return model.listObjectsOfProperty(model.createResource(iri), RDFS.label).toList().stream()
        .filter(label -> label.isLiteral() && label.asLiteral().getLanguage().equals(language))
        .map(label -> label.asLiteral().getLexicalForm())
        .sorted()
        .findFirst()
        .orElse("");
  }

  private static String hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
