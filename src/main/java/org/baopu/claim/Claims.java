package org.baopu.claim;

import java.util.List;

/** What a document states of its mentions; empty lists if nothing. */
public record Claims(List<Claim> facts, List<Measurement> measurements) {
  public Claims {
    facts = List.copyOf(facts);
    measurements = List.copyOf(measurements);
  }
}
