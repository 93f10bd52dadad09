package org.baopu.serve;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/** What the server says of itself: SPARQL service description, VoID, DCAT. */
final class Description {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<String> VOCABULARIES =
      List.of(
          "https://w3id.org/baopu/ontology#", "http://www.w3.org/2004/02/skos/core#", "http://www.w3.org/ns/org#",
          "http://xmlns.com/foaf/0.1/", "https://schema.org/", "http://www.w3.org/ns/prov#", "http://www.w3.org/2006/time#",
          "http://www.w3.org/ns/oa#", "http://purl.org/dc/terms/");

  private final Asker asker;
  private final CensusTaker taker;
  private final Query extent;
  private final String base;

  Description(Asker asker, CensusTaker taker, String base) {
    this.asker = asker;
    this.taker = taker;
    this.extent = Asker.read("extent");
    this.base = base;
  }

  /** The SPARQL service description of the endpoint at that address. */
  Graph service(String address) {
    Model model = model();
    Resource service = model.createResource(address);
    Resource dataset = model.createResource(address + "#dataset");
    Resource defaultGraph = model.createResource(address + "#default-graph");
    service
        .addProperty(RDF.type, model.createResource(SD + "Service"))
        .addProperty(sd(model, "endpoint"), service)
        .addProperty(sd(model, "supportedLanguage"), model.createResource(SD + "SPARQL11Query"))
        .addProperty(sd(model, "feature"), model.createResource(SD + "UnionDefaultGraph"))
        .addProperty(sd(model, "defaultDataset"), dataset);
    for (String format :
        List.of(
            "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "JSON-LD",
            "N-Triples", "RDF_XML")) {
      service.addProperty(sd(model, "resultFormat"), model.createResource(FORMATS + format));
    }
    dataset
        .addProperty(RDF.type, model.createResource(SD + "Dataset"))
        .addProperty(sd(model, "defaultGraph"), defaultGraph);
    defaultGraph.addProperty(RDF.type, model.createResource(SD + "Graph"));
    return model.getGraph();
  }

  /**
   * VoID and DCAT of the dataset.
   *
   * @param server address of the server without a slash at its end
   */
  Graph dataset(String server) {
    Model model = model();
    Resource about = model.createResource(server + "/.well-known/void");
    Resource dataset = model.createResource(about.getURI() + "#dataset");
    Resource endpoint = model.createResource(server + "/kg/sparql");
    about
        .addProperty(RDF.type, VOID.DatasetDescription)
        .addProperty(DCTerms.title, "Description of the Baopu knowledge graph", "en")
        .addProperty(FOAF.primaryTopic, dataset);
    dataset
        .addProperty(RDF.type, VOID.Dataset)
        .addProperty(RDF.type, DCAT.Dataset)
        .addProperty(DCTerms.title, "报谱知识图谱", "zh")
        .addProperty(DCTerms.title, "Baopu knowledge graph", "en")
        .addProperty(
            DCTerms.description,
            "Parks, organizations, people, projects and places out of Chinese newspaper pages, with the characters that state"
                + " each fact. Its default graph is the union of its named graphs, one a document.",
            "en")
        .addProperty(DCTerms.language, "zh")
        .addProperty(VOID.sparqlEndpoint, endpoint)
        .addProperty(VOID.uriSpace, base)
        .addProperty(VOID.uriLookupEndpoint, model.createResource(server + "/id/?iri="))
        .addProperty(DCAT.landingPage, model.createResource(server + "/"));
    VOCABULARIES.forEach(vocabulary -> dataset.addProperty(VOID.vocabulary, model.createResource(vocabulary)));
    for (String format : List.of("Turtle", "JSON-LD", "N-Triples", "RDF_XML")) {
      dataset.addProperty(VOID.feature, model.createResource(FORMATS + format));
    }
    distribution(model, server, dataset, endpoint);
    counts(model, dataset, taker.census());
    dataset.addLiteral(VOID.triples, number(model, asker.read(Description::quads)));
    asker.rows(extent, Map.of()).forEach(row -> period(model, dataset, row));
    return model.getGraph();
  }

  private static void distribution(Model model, String server, Resource dataset, Resource endpoint) {
    Resource service = model.createResource(dataset.getURI() + "-service");
    Resource distribution = model.createResource(dataset.getURI() + "-distribution");
    dataset.addProperty(DCAT.distribution, distribution);
    distribution
        .addProperty(RDF.type, DCAT.Distribution)
        .addProperty(DCAT.accessURL, endpoint)
        .addProperty(DCAT.accessService, service);
    service
        .addProperty(RDF.type, DCAT.DataService)
        .addProperty(DCTerms.title, "Baopu SPARQL endpoint", "en")
        .addProperty(DCTerms.conformsTo, model.createResource("https://www.w3.org/TR/sparql11-protocol/"))
        .addProperty(DCAT.endpointURL, endpoint)
        .addProperty(DCAT.endpointDescription, endpoint)
        .addProperty(DCAT.servesDataset, dataset)
        .addProperty(FOAF.page, model.createResource(server + "/queries"));
  }

  private static void counts(Model model, Resource dataset, Census census) {
    census.classes().forEach(
        (name, count) -> {
          Resource type = model.createResource(VOCABULARIES.get(0) + name);
          part(model, dataset, VOID.classPartition, type.getURI()).addProperty(VOID._class, type).addLiteral(VOID.entities, number(model, count));
          if (name.equals("Document")) {
            dataset.addLiteral(VOID.documents, number(model, count));
          }
        });
    census.relations().forEach(
        (iri, count) ->
            part(model, dataset, VOID.propertyPartition, iri)
                .addProperty(VOID.property, model.createResource(iri))
                .addLiteral(VOID.triples, number(model, count)));
  }

  /** All quads of a TDB2 dataset, known without reading them. */
  private static long quads(DatasetGraph dataset) {
    DatasetGraph base = dataset instanceof DatasetGraphWrapper wrapper ? wrapper.getBase() : dataset;
    return base instanceof DatasetGraphTDB tdb ? tdb.getQuadTable().getNodeTupleTable().size() : Iter.count(base.find());
  }

  private static Literal number(Model model, long count) {
    return model.createTypedLiteral(BigInteger.valueOf(count));
  }

  private static void period(Model model, Resource dataset, Binding row) {
    Node first = row.get("first");
    Node last = row.get("last");
    if (first != null && last != null) {
      Resource period = model.createResource(dataset.getURI() + "-period").addProperty(RDF.type, DCTerms.PeriodOfTime);
      period.addProperty(DCAT.startDate, model.asRDFNode(first)).addProperty(DCAT.endDate, model.asRDFNode(last));
      dataset.addProperty(DCTerms.temporal, period);
    }
  }

  private static Resource part(Model model, Resource dataset, Property how, String iri) {
    Resource part = model.createResource(dataset.getURI() + "-" + iri.substring(iri.lastIndexOf('#') + 1));
    dataset.addProperty(how, part);
    return part;
  }

  private static Property sd(Model model, String name) {
    return model.createProperty(SD, name);
  }

  private static Model model() {
    return ModelFactory.createDefaultModel()
        .setNsPrefix("sd", SD)
        .setNsPrefix("void", VOID.NS)
        .setNsPrefix("dcat", DCAT.NS)
        .setNsPrefix("dcterms", DCTerms.NS)
        .setNsPrefix("foaf", FOAF.NS)
        .setNsPrefix("bp", VOCABULARIES.get(0))
        .setNsPrefix("xsd", XSD.NS);
  }
}
