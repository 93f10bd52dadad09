/**
 * Baopu's own sequence labeller: finds names in the passages of a document, and says of what kind and how surely.
 *
 * <p>The model is a resource, {@code names.model}, made from labelled articles:
 *
 * <pre>{@code
 * java -cp target/baopu.jar org.baopu.tagger.TrainTagger --gold GOLD_DIR \
 *     -o src/main/resources/org/baopu/tagger/names.model
 * }</pre>
 *
 * The same articles give the same bytes. {@code --folds 5} prints the cross-validated table instead.
 */
@NullMarked
package org.baopu.tagger;

import org.jspecify.annotations.NullMarked;
