package org.baopu.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.baopu.lexicon.Lexicon;

/**
 * Writes JSON-LD 1.1: an object a document, with its graph inside. The context makes the keys short and {@code id} and {@code
 * type} plain; terms of ours need no prefix.
 */
final class JsonLdSink implements QuadSink {
  /** Digits of a whole number that every JSON reader takes as it is. */
  private static final int SAFE_DIGITS = 15;

  private final JsonGenerator json;
  private final Map<String, String> prefixes;

  JsonLdSink(OutputStream out, String base) throws IOException {
    this.prefixes = RdfSink.prefixes(base);
    this.json = JsonFactory.builder().build().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new DefaultPrettyPrinter());
    json.writeStartObject();
    context();
    json.writeArrayFieldStart("@graph");
  }

  private void context() throws IOException {
    json.writeObjectFieldStart("@context");
    json.writeStringField("@vocab", Lexicon.NAMESPACE);
    json.writeStringField("id", "@id");
    json.writeStringField("type", "@type");
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (prefix.getKey().equals("id")) {
        continue;
      }
      json.writeObjectFieldStart(prefix.getKey());
      json.writeStringField("@id", prefix.getValue());
      json.writeBooleanField("@prefix", true);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  @Override
  public void graph(Node name, List<Quad> quads) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", name.getURI());
    json.writeArrayFieldStart("@graph");
    for (int from = 0; from < quads.size(); ) {
      int to = from;
      while (to < quads.size() && quads.get(to).getSubject().equals(quads.get(from).getSubject())) {
        to++;
      }
      subject(quads.subList(from, to));
      from = to;
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void subject(List<Quad> quads) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", quads.get(0).getSubject().getURI());
    for (int from = 0; from < quads.size(); ) {
      int to = from;
      while (to < quads.size() && quads.get(to).getPredicate().equals(quads.get(from).getPredicate())) {
        to++;
      }
      property(quads.get(from).getPredicate(), quads.subList(from, to));
      from = to;
    }
    json.writeEndObject();
  }

  private void property(Node predicate, List<Quad> quads) throws IOException {
    boolean type = predicate.equals(RDF.type.asNode());
    json.writeFieldName(type ? "type" : term(predicate.getURI()));
    if (quads.size() > 1) {
      json.writeStartArray();
    }
    for (Quad quad : quads) {
      if (type) {
        json.writeString(term(quad.getObject().getURI()));
      } else {
        value(quad.getObject());
      }
    }
    if (quads.size() > 1) {
      json.writeEndArray();
    }
  }

  private void value(Node node) throws IOException {
    if (node.isURI()) {
      json.writeStartObject();
      json.writeStringField("id", node.getURI());
      json.writeEndObject();
      return;
    }
    String text = node.getLiteralLexicalForm();
    String datatype = node.getLiteralDatatypeURI();
    if (!node.getLiteralLanguage().isEmpty()) {
      object("@language", node.getLiteralLanguage(), text);
    } else if (datatype.equals(XSD.xstring.getURI())) {
      json.writeString(text);
    } else if (datatype.equals(XSD.integer.getURI()) && text.length() <= SAFE_DIGITS) {
      json.writeNumber(text);
    } else {
      object("@type", term(datatype), text);
    }
  }

  private void object(String key, String is, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("@value", text);
    json.writeStringField(key, is);
    json.writeEndObject();
  }

  /** The IRI as the context shortens it: terms of ours without a prefix, unless that means something else ({@code bp:time}). */
  private String term(String iri) {
    if (iri.startsWith(Lexicon.NAMESPACE)) {
      String name = iri.substring(Lexicon.NAMESPACE.length());
      return name.equals("type") || prefixes.containsKey(name) ? "bp:" + name : name;
    }
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (iri.startsWith(prefix.getValue()) && !prefix.getKey().equals("id")) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
    json.close();
  }
}
