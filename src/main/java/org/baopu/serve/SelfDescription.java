package org.baopu.serve;

import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** Describes the endpoint in the W3C's Service Description vocabulary. */
final class SelfDescription implements Description {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  @Override
  public Graph service(String address) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("sd", SD);
    Resource service = model.createResource(address);
    Resource dataset = model.createResource(address + "#dataset");
    Resource defaultGraph = model.createResource(address + "#default-graph");
    service
        .addProperty(RDF.type, model.createResource(SD + "Service"))
        .addProperty(model.createProperty(SD, "endpoint"), service)
        .addProperty(model.createProperty(SD, "supportedLanguage"), model.createResource(SD + "SPARQL11Query"))
        .addProperty(model.createProperty(SD, "feature"), model.createResource(SD + "UnionDefaultGraph"))
        .addProperty(model.createProperty(SD, "defaultDataset"), dataset);
    for (String format :
        new String[] {
          "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "JSON-LD",
          "N-Triples", "RDF_XML"
        }) {
      service.addProperty(model.createProperty(SD, "resultFormat"), model.createResource(FORMATS + format));
    }
    dataset
        .addProperty(RDF.type, model.createResource(SD + "Dataset"))
        .addProperty(model.createProperty(SD, "defaultGraph"), defaultGraph);
    defaultGraph.addProperty(RDF.type, model.createResource(SD + "Graph"));
    return model.getGraph();
  }
}
