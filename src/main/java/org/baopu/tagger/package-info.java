/**
 * Baopu's own sequence labeller: finds names in the passages of a document, and says of what kind and how surely.
 *
 * <p>Two steps. A chain (linear-chain conditional random field over characters, {@link org.baopu.tagger.Chain}) sees one
 * sentence ({@link org.baopu.tagger.Sight}): characters, words with their tags, groups of words used
 * alike, name forms and divisions of the lexicon. What it thinks possible is judged by a forest of decision trees
 * ({@link org.baopu.tagger.Forest}) that sees how each name fares in the rest of the document
 * ({@link org.baopu.tagger.Judge}).
 *
 * <p>The model is a resource, {@code names.model}, made from labelled articles and, for the groups of words, unlabelled
 * ones; about fifteen minutes on two cores:
 *
 * <pre>{@code
 * java -Xmx9g -cp target/baopu.jar org.baopu.tagger.TrainTagger --gold GOLD/train --gold GOLD/dev \
 *     --corpus CORPUS.jsonl.gz --labels src/train/names.jsonl -o src/main/resources/org/baopu/tagger/names.model
 * }</pre>
 *
 * <p>{@code src/train/names.jsonl} has our own labels of 1,838 articles of the corpus, read by the guidelines of the gold: an
 * article a line, named as the corpus names it.
 *
 * <p>The same articles and the same ontology give the same bytes. {@code --table yes} prints the cross-validated table. The
 * model keeps the words of the lexicon as they were; words added later to {@code ontology/} are
 * for the rules of the mention room until the model is made again.
 */
@NullMarked
package org.baopu.tagger;

import org.jspecify.annotations.NullMarked;
