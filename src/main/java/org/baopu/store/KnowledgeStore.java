package org.baopu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.baopu.extraction.Extraction;
import org.baopu.link.Reprint;
import org.baopu.page.DocumentId;
import org.baopu.rdf.CorrectionsException;
import org.baopu.rdf.Iris;
import org.jspecify.annotations.Nullable;

/**
 * A store, held by this process until closed. Readers see whole documents only, and see the state before or after a
 * write, never between. The graphs are those that one build of the documents held would give, whatever was put in and taken
 * out before. Safe for use by several threads; one write at a time.
 */
public final class KnowledgeStore implements AutoCloseable {
  /** Bytes that a database may have without being compacted: an empty one has 200 million. */
  private static final long SMALL = 512L << 20;

  private static final int GROWTH = 2;

  private final Path folder;
  private final StoreLock lock;
  private final Database database;
  private final SearchIndex index;
  private final ExtractionFiles files;
  private final Ledger ledger;
  private boolean writing;
  private volatile boolean wrote;
  private @Nullable Tables tables;

  private KnowledgeStore(Path folder, StoreLock lock, SearchIndex index, Ledger ledger) {
    this.folder = folder;
    this.lock = lock;
    this.database = Database.connect(folder.resolve("tdb2"), index);
    this.index = index;
    this.files = new ExtractionFiles(folder.resolve("extractions"));
    this.ledger = ledger;
  }

  /** Whether the folder holds a store. */
  public static boolean isIn(Path folder) {
    return Files.isDirectory(folder.resolve("tdb2"));
  }

  /**
   * Opens a store, or makes one.
   *
   * @throws StoreInUseException if another process holds it; the message has its id
   * @throws StoreException if it cannot be read
   */
  public static KnowledgeStore open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException(folder, "the folder cannot be made: " + e.getMessage(), e);
    }
    StoreLock lock = StoreLock.take(folder);
    try {
      Ledger ledger = Ledger.open(folder);
      Recovery.run(folder, ledger);
      return new KnowledgeStore(folder, lock, new SearchIndex(folder.resolve("search")), ledger);
    } catch (IOException e) {
      lock.close();
      throw new StoreException(folder, "the store cannot be read: " + e.getMessage(), e);
    } catch (StoreException e) {
      lock.close();
      throw e;
    }
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /** What all IRIs of the data begin with. */
  public String base() {
    String base = ledger.state().base();
    return base.isEmpty() ? Iris.DEFAULT_BASE : base;
  }

  /** What people said last that they know better, as Turtle; empty if nothing. */
  public String corrections() {
    return ledger.state().corrections();
  }

  /** The documents, by name; each with the hash of its file's bytes. */
  public SortedMap<DocumentId, String> documents() {
    SortedMap<DocumentId, String> documents = new TreeMap<>();
    ledger.entries().forEach((name, entry) -> documents.put(new DocumentId(name), entry.sha256()));
    return documents;
  }

  /**
   * The names of the graphs by IRI: one a document, and if they are there, that of corrections and that of IRIs that are no
   * more.
   */
  public List<Node> graphs() {
    Iris iris = new Iris(base());
    List<Node> graphs = new ArrayList<>(documentGraphs());
    graphs.addAll(read(dataset -> Stream.of(iris.corrections(), iris.identity()).filter(dataset::containsGraph).toList()));
    graphs.sort(Comparator.comparing(Node::getURI));
    return graphs;
  }

  private List<Node> documentGraphs() {
    Iris iris = new Iris(base());
    return documents().keySet().stream().map(iris::document).sorted(Comparator.comparing(Node::getURI)).toList();
  }

  /** The document with that content: the first by name; empty if none. */
  public Optional<DocumentId> holding(String sha256) {
    return ledger.holding(sha256).map(DocumentId::new);
  }

  /** How many documents there are. */
  public int size() {
    return ledger.size();
  }

  /** The hash of the bytes of the document's file; empty if the store does not have it. */
  public Optional<String> sha256(DocumentId document) {
    return ledger.entry(document.value()).map(Ledger.Entry::sha256);
  }

  /** What a document says, as it was put in; empty if the store does not have it. */
  public Optional<Extraction> extraction(DocumentId document) {
    return ledger.entry(document.value())
        .map(entry -> files.read(document.value(), entry.extraction()));
  }

  /**
   * Lets read: one state of all graphs for as long as the work takes. The default graph is the union of the named ones.
   *
   * @param work must not keep the dataset, nor anything that reads it later
   */
  public <R> R read(Function<DatasetGraph, R> work) {
    return database.read(work);
  }

  /**
   * The graphs themselves, for a server that begins and ends its own read transactions. The default graph is the union of the
   * named ones. After a failed write it is to be asked for anew.
   */
  public DatasetGraph live() {
    return database.live();
  }

  /** Whether the graphs are those of the documents. Not so after a write that was cut off, until the next write. */
  public boolean isComplete() {
    return ledger.state().settled();
  }

  /**
   * Holds the store against its shapes, graph by graph, and against what no single graph shows: that a thing has one name in
   * all of them.
   *
   * @param taker hears what is wrong, as it is found
   * @return how much is wrong
   */
  public long validate(GraphShapes shapes, Consumer<Violation> taker) {
    return read(dataset -> new StoreValidator(dataset, shapes, taker).validate(documentGraphs()));
  }

  /**
   * Makes the index that {@code text:query} asks anew, if it is not of the graphs as they are: after a write that was cut off,
   * or where there is none.
   *
   * @throws StoreException if the disk fails
   */
  public void refreshIndex() {
    if (!index.is(ledger.state().stamp())) {
      rebuildIndex();
    }
  }

  /**
   * Makes the index that {@code text:query} asks anew.
   *
   * @return names and texts in it
   * @throws StoreException if the disk fails
   */
  public long rebuildIndex() {
    try {
      return read(dataset -> rebuilt(dataset, ledger.state().stamp()));
    } catch (UncheckedIOException e) {
      throw new StoreException(folder, "the search index cannot be written: " + e.getMessage(), e);
    }
  }

  private long rebuilt(DatasetGraph dataset, String stamp) {
    try {
      return index.rebuild(SearchFields.triples(dataset), stamp);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new batch. One at a time. */
  public synchronized Batch batch() {
    if (writing) {
      throw new IllegalStateException("the store has a batch on its way: " + folder);
    }
    if (Recovery.isSealed(folder)) {
      throw new StoreException(folder, "the last write did not come to its end; open the store again");
    }
    writing = true;
    return new Batch(folder, this::batchClosed);
  }

  private synchronized void batchClosed() {
    writing = false;
  }

  /**
   * Puts the batch into the store: links what it touches, makes the graphs that this changes, checks them, and stores the
   * differences in one transaction. Documents whose graphs violate their shapes are left out.
   *
   * @throws StoreException if the disk fails; the store is as it was
   * @throws CorrectionsException if the corrections are new and name what is not there; the store is as it was
   */
  public Commit write(Batch batch, Recipe recipe) {
    SortedMap<String, List<Violation>> rejected = new TreeMap<>();
    Tables tables = tables();
    while (true) {
      tables.rollback();
      StoredExtractions documents = new StoredExtractions(ledger, files, batch, rejected.keySet());
      Plan plan = new Plan(ledger.state(), documents, tables, batch, recipe);
      if (plan.wrong().isEmpty()) {
        return write(plan, documents, rejected);
      }
      if (!batch.documents().keySet().containsAll(plan.wrong().keySet())) {
        throw new StoreException(folder, "graphs of documents that are not in the batch violate their shapes: " + plan.wrong());
      }
      rejected.putAll(plan.wrong());
    }
  }

  /**
   * Makes every graph anew from what the documents say: after a crash of the disk, or by a new version of the program.
   *
   * @throws StoreException if the disk fails; the store is as it was
   */
  public Commit rebuild(Recipe recipe) {
    doubt();
    try (Batch batch = batch()) {
      return write(batch, recipe);
    }
  }

  private synchronized Tables tables() {
    if (tables == null) {
      tables = Tables.open(folder.resolve("links"));
    }
    return tables;
  }

  private Commit write(Plan plan, StoredExtractions documents, SortedMap<String, List<Violation>> rejected) {
    SortedSet<DocumentId> put = documents(documents.put().keySet());
    List<Reprint> reprints = plan.reprints(put);
    Changes changes = plan.isEmpty() ? plan.settled() : write(plan);
    return new Commit(
        put,
        documents(documents.removed()),
        changes.graphs(),
        changes.added(),
        changes.deleted(),
        plan.unfit(),
        rejected.values().stream().flatMap(List::stream).toList(),
        reprints);
  }

  private Changes write(Plan plan) {
    boolean done = false;
    SearchedChanges searched = new SearchedChanges();
    boolean indexed = index.is(ledger.state().stamp());
    try {
      Recovery.seal(folder, plan.change());
      Changes changes =
          database.write(
              dataset -> {
                Changes made = plan.apply(searched.listenTo(dataset));
                searched.settle(dataset);
                return made;
              });
      done = true;
      wrote = true;
      Recovery.publish(folder, ledger, plan.change());
      plan.settled();
      follow(searched, indexed);
      return changes;
    } catch (IOException e) {
      throw new StoreException(folder, "the store cannot be written: " + e.getMessage(), e);
    } finally {
      if (!done) {
        forget();
      }
    }
  }

  /** Brings the index up to the graphs. If the disk fails the graphs count, and the next to search makes the index anew. */
  private void follow(SearchedChanges searched, boolean indexed) {
    try {
      if (indexed && !searched.tooMany()) {
        index.update(searched.put(), searched.gone(), ledger.state().stamp());
      } else {
        rebuildIndex();
      }
    } catch (IOException | StoreException e) {
      index.close();
    }
  }

  /** After a failed write: the batch does not count, and what the graphs hold is to be looked at. */
  private void forget() {
    try {
      Recovery.unseal(folder);
      ledger.doubt();
    } catch (IOException e) {
      // The disk has failed once and is thrown about already; opening the store again finishes or forgets the batch.
    }
  }

  private void doubt() {
    try {
      ledger.doubt();
    } catch (IOException e) {
      throw new StoreException(folder, "the store cannot be written: " + e.getMessage(), e);
    }
  }

  private static SortedSet<DocumentId> documents(Set<String> names) {
    SortedSet<DocumentId> documents = new TreeSet<>();
    names.forEach(name -> documents.add(new DocumentId(name)));
    return documents;
  }

  /** What is replaced stays in the database's files: when these have doubled, they are made anew, after all is done. */
  private void compact() {
    if (wrote && database.size() > ledger.compactAt().orElse(SMALL)) {
      database.compact();
      ledger.compactAt(Math.max(SMALL, GROWTH * database.size()));
    }
  }

  @Override
  public synchronized void close() {
    index.close();
    try {
      compact();
    } finally {
      closeFiles();
    }
  }

  private void closeFiles() {
    if (tables != null) {
      tables.close();
      tables = null;
    }
    database.close();
    ledger.close();
    lock.close();
  }
}
