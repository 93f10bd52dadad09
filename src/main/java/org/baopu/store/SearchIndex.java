package org.baopu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The search index beside a store's graphs, for {@code text:query}. It is derived from them and bears the stamp of the state
 * that it was made from: one whose stamp is another's, or that cannot be read, is made anew. Safe for use by several threads;
 * one writes at a time.
 */
final class SearchIndex implements TextIndex {
  /** Changes with what an entry is, so that stores know their index is old. */
  private static final int FORMAT = 1;

  private static final String STAMP = "stamp";

  /** Hits of a search for any subject, if it sets no lower limit; the best come first. */
  private static final int MOST = 10_000;

  private final Path folder;
  private final EntityDefinition definition = SearchFields.definition();
  private @Nullable Directory directory;
  private @Nullable SearcherManager searchers;

  SearchIndex(Path folder) {
    this.folder = folder;
  }

  /** Whether it was made from the state with that stamp. */
  boolean is(String stamp) {
    return stamp().equals(Optional.of(FORMAT + " " + stamp));
  }

  private Optional<String> stamp() {
    try (Directory files = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(files)
          ? Optional.ofNullable(SegmentInfos.readLatestCommit(files).getUserData().get(STAMP))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Makes it anew from triples; gives how many there are. */
  synchronized long rebuild(Iterator<Triple> triples, String stamp) throws IOException {
    close();
    Durable.delete(folder);
    long count = 0;
    try (IndexWriter writer = writer()) {
      while (triples.hasNext()) {
        writer.addDocument(SearchFields.entry(triples.next()));
        count++;
      }
      commit(writer, stamp);
    }
    return count;
  }

  /** Follows a change of the graphs. */
  synchronized void update(Collection<Triple> put, Collection<Triple> gone, String stamp) throws IOException {
    try (IndexWriter writer = writer()) {
      for (Triple triple : gone) {
        writer.deleteDocuments(SearchFields.id(triple));
      }
      for (Triple triple : put) {
        writer.updateDocument(SearchFields.id(triple), SearchFields.entry(triple));
      }
      commit(writer, stamp);
    }
    if (searchers != null) {
      searchers.maybeRefreshBlocking();
    }
  }

  private IndexWriter writer() throws IOException {
    return new IndexWriter(directory(), new IndexWriterConfig(new SearchTerms(true)).setCommitOnClose(false));
  }

  private static void commit(IndexWriter writer, String stamp) throws IOException {
    writer.setLiveCommitData(Map.of(STAMP, FORMAT + " " + stamp).entrySet());
    writer.commit();
  }

  private synchronized Directory directory() throws IOException {
    if (directory == null) {
      directory = FSDirectory.open(folder);
    }
    return directory;
  }

  private synchronized SearcherManager searchers() throws IOException {
    if (searchers == null) {
      searchers = new SearcherManager(directory(), null);
    }
    return searchers;
  }

  @Override
  public List<TextHit> query(
      @Nullable Node subject,
      List<Resource> properties,
      String text,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    try {
      SearcherManager manager = searchers();
      IndexSearcher searcher = manager.acquire();
      try {
        return hits(searcher, query(subject, properties, text), limit < 0 ? MOST : Math.min(limit, MOST));
      } finally {
        manager.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": the search index cannot be read; 'baopu index' makes it anew", e);
    }
  }

  private Query query(@Nullable Node subject, List<Resource> properties, String text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    String field = properties.isEmpty() ? SearchFields.NAME : definition.getField(properties.get(0).asNode());
    query.add(new SearchParser(field).read(text), BooleanClause.Occur.MUST);
    if (subject != null && subject.isURI()) {
      query.add(new TermQuery(SearchFields.term(subject.getURI())), BooleanClause.Occur.FILTER);
    }
    if (!properties.isEmpty()) {
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      properties.forEach(
          property -> either.add(new TermQuery(SearchFields.term(property.asNode())), BooleanClause.Occur.SHOULD));
      query.add(either.build(), BooleanClause.Occur.FILTER);
    }
    return query.build();
  }

  private static List<TextHit> hits(IndexSearcher searcher, Query query, int limit) throws IOException {
    List<TextHit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, Math.max(1, limit)).scoreDocs) {
      Document entry = searcher.storedFields().document(found.doc);
      hits.add(
          new TextHit(
              SearchFields.subject(entry), found.score, SearchFields.literal(entry), null, SearchFields.property(entry)));
    }
    return hits;
  }

  @Override
  public List<TextHit> query(Node property, String text, String graph, String language) {
    return query(property, text, graph, language, -1);
  }

  @Override
  public List<TextHit> query(Node property, String text, String graph, String language, int limit) {
    return query(property, text, graph, language, limit, null);
  }

  @Override
  public List<TextHit> query(
      Node property, String text, String graph, String language, int limit, @Nullable String highlight) {
    throw new UnsupportedOperationException("text:query asks by a list of properties");
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties, String text, String graph, String language, int limit, String highlight) {
    return query((Node) null, properties, text, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      String subject, List<Resource> properties, String text, String graph, String language, int limit, String highlight) {
    return query((Node) null, properties, text, graph, language, limit, highlight);
  }

  @Override
  public EntityDefinition getDocDef() {
    return definition;
  }

  @Override
  public synchronized void close() {
    try {
      if (searchers != null) {
        searchers.close();
      }
      if (directory != null) {
        directory.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": the search index cannot be closed: " + e.getMessage(), e);
    } finally {
      searchers = null;
      directory = null;
    }
  }

  // What follows writes, which only the store does, with its graphs.

  @Override
  public void addEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public Map<String, Node> get(String uri) {
    throw readOnly();
  }

  @Override
  public void prepareCommit() {
    throw readOnly();
  }

  @Override
  public void commit() {
    throw readOnly();
  }

  @Override
  public void rollback() {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("the index follows the store");
  }
}
