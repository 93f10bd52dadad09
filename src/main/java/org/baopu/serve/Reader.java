package org.baopu.serve;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baopu.export.ExportFormat;
import org.baopu.export.Selection;
import org.baopu.export.StoreExport;
import org.baopu.lexicon.Lexicon;
import org.baopu.query.Explainer;
import org.baopu.query.QueryRunner;
import org.baopu.query.ResultFormat;
import org.baopu.query.Told;
import org.baopu.store.KnowledgeStore;

/** Does in the server's process what {@code query}, {@code explain} and {@code export} would do with the store at hand. */
final class Reader {
  private final KnowledgeStore store;

  Reader(KnowledgeStore store) {
    this.store = store;
  }

  /** A query; {@code format}: its label, empty for what is best for people. */
  record Query(String sparql, Optional<String> format) {}

  /** A question for a name; {@code ontology}: Turtle files whose labels are used too, absolute. */
  record Name(String name, int like, List<String> ontology) {}

  /** An export of a {@link Selection}, its day in ISO 8601; {@code ontology} as above. */
  record Export(
      String format,
      Set<String> types,
      Optional<String> around,
      int depth,
      int support,
      Optional<String> since,
      boolean linked,
      List<String> ontology) {
    static Export of(ExportFormat format, Selection part, List<String> ontology) {
      return new Export(
          format.label(), part.types(), part.around(), part.depth(), part.support(), part.since().map(LocalDate::toString),
          part.linked(), ontology);
    }
  }

  void query(Query query, OutputStream out) {
    new QueryRunner(store).run(query.sparql(), query.format().flatMap(ResultFormat::of), out);
  }

  Told explain(Name name) {
    return new Explainer(store, lexicon(name.ontology())).tell(name.name(), name.like());
  }

  void export(Export order, OutputStream out) {
    ExportFormat format =
        ExportFormat.of(order.format()).orElseThrow(() -> new IllegalArgumentException("no format " + order.format()));
    Selection part =
        new Selection(
            order.types(), order.around(), order.depth(), order.support(), order.since().map(LocalDate::parse), order.linked());
    new StoreExport(store, lexicon(order.ontology())).write(format, part, out);
  }

  private static Lexicon lexicon(List<String> ontology) {
    return Lexicon.load(ontology.stream().map(Path::of).toList());
  }
}
