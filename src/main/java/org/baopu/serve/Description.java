package org.baopu.serve;

import org.apache.jena.graph.Graph;

/** What the endpoint says of itself: service description, VoID, DCAT. */
interface Description {
  /** The SPARQL service description of the endpoint at that address. */
  Graph service(String address);
}
