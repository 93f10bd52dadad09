package org.baopu.serve;

import org.baopu.query.Overview;
import org.baopu.store.Commit;

/**
 * What came of an order.
 *
 * @param commit what the write did
 * @param overview what the store holds now
 */
public record Receipt(Commit commit, Overview overview) {}
