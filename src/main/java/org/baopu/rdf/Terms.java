package org.baopu.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.baopu.lexicon.Lexicon;

/** The terms that graphs are written with: ours of {@code ontology/baopu.ttl}, and those of others that it uses. */
public final class Terms {
  /** Language tag of names and labels. */
  public static final String CHINESE = "zh";

  /** Language tag of pinyin. */
  public static final String PINYIN = "zh-Latn-pinyin";

  public static final Node ENTITY_CLASS = bp("Entity");
  public static final Node DOCUMENT_CLASS = bp("Document");
  public static final Node ARTICLE_CLASS = bp("Article");
  public static final Node CLAIM_CLASS = bp("Claim");
  public static final Node MEASUREMENT_CLASS = bp("Measurement");
  public static final Node EVIDENCE_CLASS = bp("Evidence");
  static final Node BOX_CLASS = bp("Box");
  public static final Node REASON_CLASS = bp("IdentityReason");

  public static final Node DOCUMENT = bp("document");
  public static final Node ARTICLE = bp("article");
  public static final Node EVIDENCE = bp("evidence");
  static final Node BOX = bp("box");
  static final Node PAGE_NUMBER = bp("pageNumber");
  public static final Node RULE = bp("rule");
  public static final Node MODALITY = bp("modality");
  public static final Node PERIOD = bp("period");
  public static final Node TIME = bp("time");

  public static final Node FILE_NAME = bp("fileName");
  public static final Node SHA256 = bp("sha256");
  public static final Node CHARSET = bp("charset");
  public static final Node LENGTH = bp("length");
  public static final Node NEWSPAPER = bp("newspaper");
  public static final Node AUTHOR = bp("author");
  public static final Node REPRINT_OF = bp("reprintOf");
  public static final Node LIKENESS = bp("likeness");

  public static final Node BEARER = bp("bearer");
  public static final Node METRIC = bp("metric");
  public static final Node VALUE = bp("value");
  public static final Node UNIT = bp("unit");
  public static final Node SURFACE = bp("surface");
  public static final Node BOUND = bp("bound");

  public static final Node DIVISION_CODE = bp("divisionCode");
  public static final Node IDENTITY_REASON = bp("identityReason");
  public static final Node JOINED = bp("joined");
  public static final Node NAME = bp("name");
  public static final Node OTHER_NAME = bp("otherName");

  static final Node TYPE = rdf("type");
  static final Node SUBJECT = rdf("subject");
  static final Node PREDICATE = rdf("predicate");
  static final Node OBJECT = rdf("object");
  static final Node FRAGMENT = rdf("value");
  public static final Node LABEL = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
  static final Node COMMENT = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#comment");
  public static final Node PREF_LABEL = skos("prefLabel");
  public static final Node ALT_LABEL = skos("altLabel");
  static final Node SAME_AS = NodeFactory.createURI("http://www.w3.org/2002/07/owl#sameAs");
  static final Node CONFORMS_TO = dcterms("conformsTo");
  static final Node CREATOR = dcterms("creator");
  static final Node DATE = dcterms("date");
  static final Node ISSUED = dcterms("issued");
  static final Node IDENTIFIER = dcterms("identifier");
  public static final Node HEADLINE = schema("headline");
  public static final Node ARTICLE_BODY = schema("articleBody");
  static final Node POSITION = schema("position");
  static final Node PAGINATION = schema("pagination");
  static final Node MENTIONS = schema("mentions");
  static final Node START = oa("start");
  static final Node END = oa("end");
  public static final Node EXACT = oa("exact");
  static final Node PREFIX = oa("prefix");
  static final Node SUFFIX = oa("suffix");
  static final Node INTERVAL_CLASS = time("Interval");
  static final Node INSTANT_CLASS = time("Instant");
  static final Node HAS_BEGINNING = time("hasBeginning");
  static final Node HAS_END = time("hasEnd");
  static final Node IN_XSD_DATE = time("inXSDDate");

  private Terms() {}

  /** A term of ours. */
  public static Node bp(String name) {
    return NodeFactory.createURI(Lexicon.NAMESPACE + name);
  }

  private static Node rdf(String name) {
    return NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#" + name);
  }

  private static Node skos(String name) {
    return NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#" + name);
  }

  private static Node dcterms(String name) {
    return NodeFactory.createURI("http://purl.org/dc/terms/" + name);
  }

  private static Node schema(String name) {
    return NodeFactory.createURI("https://schema.org/" + name);
  }

  private static Node oa(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/oa#" + name);
  }

  private static Node time(String name) {
    return NodeFactory.createURI("http://www.w3.org/2006/time#" + name);
  }
}
