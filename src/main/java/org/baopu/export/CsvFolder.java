package org.baopu.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes two CSV files (RFC 4180) as {@code neo4j-admin database import} takes them, and beside them a README with the
 * command. Spreadsheets open them too: a cell that they would run as a formula has an apostrophe before it.
 */
final class CsvFolder {
  private CsvFolder() {}

  /** Writes into the folder, each file whole or not at all. */
  static void write(EntityGraph graph, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (CsvFile nodes = new CsvFile(folder.resolve("nodes.csv"))) {
      nodes(graph, nodes.out);
      nodes.done();
    }
    try (CsvFile edges = new CsvFile(folder.resolve("relationships.csv"))) {
      edges(graph, edges.out);
      edges.done();
    }
    try (InputStream readme = readme()) {
      Files.copy(readme, folder.resolve("README.md"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Writes the same files as a zip archive; the stream stays open. */
  static void zip(EntityGraph graph, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    zip.putNextEntry(entry("nodes.csv"));
    nodes(graph, text);
    text.flush();
    zip.putNextEntry(entry("relationships.csv"));
    edges(graph, text);
    text.flush();
    zip.putNextEntry(entry("README.md"));
    try (InputStream readme = readme()) {
      readme.transferTo(zip);
    }
    zip.finish();
    zip.flush();
  }

  /** The same graph gives the same bytes: the time is the first that a zip can say. */
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    return entry;
  }

  private static void nodes(EntityGraph graph, Writer out) throws IOException {
    row(out, heads("id:ID", "label", ":LABEL", Column.NODES));
    for (EntityGraph.Vertex node : graph.nodes()) {
      List<String> cells = new ArrayList<>(List.of(node.id(), node.label(), labels(node)));
      Column.NODES.forEach(column -> cells.add(column.of(node)));
      row(out, cells);
    }
  }

  private static void edges(EntityGraph graph, Writer out) throws IOException {
    row(out, heads("id", ":START_ID", ":END_ID", Column.EDGES, ":TYPE"));
    for (EntityGraph.Edge edge : graph.edges()) {
      List<String> cells = new ArrayList<>(List.of(edge.id(), edge.source(), edge.target()));
      Column.EDGES.forEach(column -> cells.add(column.of(edge)));
      cells.add(edge.property());
      row(out, cells);
    }
  }

  private static void row(Writer out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.write(i == 0 ? "" : ",");
      out.write(cell(cells.get(i)));
    }
    out.write("\r\n");
  }

  private static InputStream readme() {
    InputStream readme = CsvFolder.class.getResourceAsStream("neo4j/README.md");
    if (readme == null) {
      throw new IllegalStateException("the jar lacks neo4j/README.md");
    }
    return readme;
  }

  private static <T> List<String> heads(String one, String two, String three, List<Column<T>> columns, String... last) {
    List<String> heads = new ArrayList<>(List.of(one, two, three));
    columns.forEach(column -> heads.add(column.name() + (column.whole() ? ":int" : "")));
    heads.addAll(List.of(last));
    return heads;
  }

  /** Neo4j's labels: the class, and the top of its branch. */
  private static String labels(EntityGraph.Vertex node) {
    return node.type().equals(node.top()) ? node.type() : node.type() + ";" + node.top();
  }

  /** A file on its way: written beside, moved into place when done. */
  private static final class CsvFile implements AutoCloseable {
    private final Path file;
    private final Path beside;
    private final Writer out;

    CsvFile(Path file) throws IOException {
      this.file = file;
      this.beside = file.resolveSibling(file.getFileName() + ".tmp");
      this.out = new BufferedWriter(Files.newBufferedWriter(beside, StandardCharsets.UTF_8));
    }

    void done() throws IOException {
      out.close();
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(beside);
    }
  }

  /** Quoted where need be. */
  static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.indexOf(',') < 0 && safe.indexOf('"') < 0 ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
