package org.baopu.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baopu.text.Problem;

/**
 * Turns what the user gave (files, folders, {@code -} for standard input) into documents. A folder gives its files,
 * those of its subfolders included, sorted by name; hidden files and sidecars ({@code page.txt.json} beside {@code
 * page.txt}) are no documents.
 */
public final class DocumentWalker {
  /** What stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private final PageReader reader;

  public DocumentWalker(ReadingOptions options) {
    this.reader = new PageReader(options);
  }

  /**
   * The documents in the order given, a folder's by name; each name once.
   *
   * @param paths as the user gave them
   * @param standardInput read where a path is {@code -}
   * @throws NoSuchFileException if a path does not exist
   * @throws IOException if two files of one name cannot be compared
   */
  public Stream<Document> walk(List<String> paths, InputStream standardInput) throws IOException {
    Map<String, Path> seen = new HashMap<>();
    List<Document> documents = new ArrayList<>();
    for (String path : paths) {
      if (path.equals(STANDARD_INPUT)) {
        documents.add(new Streamed(new DocumentId("stdin"), reader, standardInput));
        continue;
      }
      Path root = Path.of(path);
      if (!Files.exists(root)) {
        throw new NoSuchFileException(path);
      }
      SortedMap<String, Path> files = new TreeMap<>();
      if (Files.isDirectory(root)) {
        list(root, root, files, documents);
      } else {
        files.put(name(root, root), root);
      }
      for (Map.Entry<String, Path> file : files.entrySet()) {
        add(file.getKey(), file.getValue(), seen, documents);
      }
    }
    return documents.stream();
  }

  private void add(String name, Path file, Map<String, Path> seen, List<Document> documents) throws IOException {
    DocumentId id = new DocumentId(name);
    Path other = seen.putIfAbsent(name, file);
    if (other == null) {
      documents.add(new OnDisk(id, reader, file));
    } else if (!Files.isSameFile(other, file)) {
      documents.add(
          refused(id, "same-name", file, "the same name as " + other + "; give the folder that holds both"));
    }
  }

  /** Puts the files of a folder and its subfolders under their names; a folder that cannot be listed is refused. */
  private static void list(Path root, Path folder, SortedMap<String, Path> files, List<Document> documents) {
    List<Path> entries;
    try (Stream<Path> all = Files.list(folder)) {
      entries = all.toList();
    } catch (IOException | UncheckedIOException e) {
      String message = "the folder cannot be read (" + e.getMessage() + "); allow reading it or leave it out";
      documents.add(refused(new DocumentId(name(root, folder)), "unreadable-folder", folder, message));
      return;
    }
    for (Path entry : entries) {
      if (entry.getFileName().toString().startsWith(".") || isSidecar(entry)) {
        continue;
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        list(root, entry, files, documents);
      } else if (!Files.isDirectory(entry)) {
        files.put(name(root, entry), entry);
      }
    }
  }

  private static boolean isSidecar(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".json")
        && Files.exists(file.resolveSibling(name.substring(0, name.length() - ".json".length())));
  }

  private static Document refused(DocumentId id, String code, Path place, String message) {
    return new Refused(id, new Problem(Problem.Severity.REJECTED, code, place.toString(), message));
  }

  private static String name(Path root, Path file) {
    if (root.equals(file)) {
      return file.toAbsolutePath().normalize().getFileName().toString();
    }
    List<String> parts = new ArrayList<>();
    root.relativize(file).forEach(part -> parts.add(part.toString()));
    return String.join("/", parts);
  }

  private record OnDisk(DocumentId id, PageReader reader, Path file) implements Document {
    @Override
    public Reading read() {
      return reader.read(id, file);
    }
  }

  private record Streamed(DocumentId id, PageReader reader, InputStream in) implements Document {
    @Override
    public Reading read() {
      try {
        return reader.read(id, in.readNBytes(Decoder.MOST_BYTES + 1), "standard input", Metadata.unknown());
      } catch (IOException e) {
        throw new UncheckedIOException("standard input", e);
      }
    }
  }

  private record Refused(DocumentId id, Problem problem) implements Document {
    @Override
    public Reading read() {
      return new Reading.Rejected(id, problem);
    }
  }
}
