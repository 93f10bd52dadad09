/**
 * The store: a TDB2 database with one named graph a document, and beside it what each document says, from which the
 * database can be made anew.
 *
 * <p>Layout of a store's folder: {@code tdb2/} the database; {@code extractions/} one compressed JSON file a document, the
 * source of truth; {@code ledger.json} and {@code documents} which documents there are and what their graphs were made from; {@code links} what is known of all
 * documents together, so that a write links only what it touches: made anew if it is lost; {@code staging/}
 * a batch on its way; {@code lock} the process that holds the store.
 */
@NullMarked
package org.baopu.store;

import org.jspecify.annotations.NullMarked;
