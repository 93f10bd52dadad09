package org.baopu.mention;

import java.util.List;

/** Proposes names in a block. Safe for use by several threads. */
interface CandidateRule {
  /** The names it sees; they may overlap; empty if none. */
  List<Candidate> find(BlockText block);
}
