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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baopu.text.Problem;

/**
 * Turns what the user gave (files, folders, archives, files of rows, {@code -} for standard input) into documents. A folder
 * gives its files, those of its subfolders included, sorted by name; hidden files, sidecars ({@code page.txt.json} beside
 * {@code page.txt}) and {@code documents.csv} are no documents. Archives and rows are gone through once, here.
 */
public final class DocumentWalker {
  /** What stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private final ReadingOptions options;
  private final PageReader reader;
  private final Spool spool = new Spool();
  private final List<Entry> entries = new ArrayList<>();
  private final RecordReader records;
  private final Archives archives;
  private final Map<String, Path> seen = new HashMap<>();
  private final List<Document> documents = new ArrayList<>();

  public DocumentWalker(ReadingOptions options) {
    this.options = options;
    this.reader = new PageReader(options);
    this.records = new RecordReader(options, spool, entries::add);
    this.archives = new Archives(spool, records, entries::add);
  }

  /**
   * The documents in the order given, a folder's by name; each name once. Called once.
   *
   * @param paths as the user gave them
   * @param standardInput read where a path is {@code -}; all that a file can be, told by how it begins
   * @throws NoSuchFileException if a path does not exist
   * @throws IOException if two files of one name cannot be compared, or standard input cannot be read
   */
  public Stream<Document> walk(List<String> paths, InputStream standardInput) throws IOException {
    for (String path : paths) {
      if (path.equals(STANDARD_INPUT)) {
        addStandardInput(standardInput);
        continue;
      }
      Path root = Path.of(path);
      if (!Files.exists(root)) {
        throw new NoSuchFileException(path);
      }
      SortedMap<String, Path> files = new TreeMap<>();
      Map<String, Metadata> listed = new HashMap<>();
      if (Files.isDirectory(root)) {
        list(root, root, files, listed);
      } else {
        files.put(name(root, root), root);
      }
      for (Map.Entry<String, Path> file : files.entrySet()) {
        add(file.getKey(), file.getValue(), listed.getOrDefault(file.getKey(), Metadata.unknown()));
      }
    }
    return documents.stream();
  }

  /** Standard input can be read once: given again, it is not looked at. */
  private void addStandardInput(InputStream in) throws IOException {
    if (seen.containsKey(STANDARD_INPUT)) {
      return;
    }
    Path file = StandardInput.keep(in);
    seen.put(STANDARD_INPUT, file);
    String name = StandardInput.name(file, options);
    if (Archives.isArchive(name) || RecordReader.isRecords(name)) {
      add(name, file, Metadata.unknown());
    } else {
      documents.add(new Streamed(new DocumentId(name), reader, () -> Files.newInputStream(file)));
    }
  }

  private void add(String name, Path file, Metadata listed) throws IOException {
    DocumentId id = new DocumentId(name);
    Path other = seen.putIfAbsent(name, file);
    if (other != null) {
      if (!Files.isSameFile(other, file)) {
        documents.add(
            refused(id, "same-name", file, "the same name as " + other + "; give the folder that holds both"));
      }
    } else if (Archives.isArchive(name)) {
      archives.unpack(name, file);
      takeEntries(file);
    } else if (RecordReader.isRecords(name)) {
      try (InputStream in = Files.newInputStream(file)) {
        records.read(name, in);
      } catch (IOException e) {
        entries.add(Entry.Fault.of(name, "unreadable-file", "the file cannot be read: " + e.getMessage()));
      }
      takeEntries(file);
    } else {
      documents.add(new OnDisk(id, reader, file, listed));
    }
  }

  /** Makes documents of what an archive or a file of rows held. */
  private void takeEntries(Path file) {
    Map<String, Content> packed = new HashMap<>();
    Map<String, Metadata> listed = new HashMap<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Packed one) {
        packed.putIfAbsent(one.name(), one.content());
      }
    }
    packed.forEach((name, content) -> addListed(name, content, file, listed));
    Set<String> names = new HashSet<>();
    for (Entry entry : entries) {
      String name = entry.name();
      DocumentId id = new DocumentId(name);
      if (entry instanceof Entry.Fault fault) {
        documents.add(new Refused(id, fault.problem()));
      } else if (!names.add(name)) {
        documents.add(refused(id, "same-name", file, "two entries of one name: " + name));
      } else if (entry instanceof Entry.Row row) {
        documents.add(new InFile(id, reader, row));
      } else if (entry instanceof Entry.Packed one
          && !DocumentList.is(name)
          && !(name.endsWith(".json") && packed.containsKey(stem(name)))) {
        Optional<Content> sidecar = Optional.ofNullable(packed.get(name + ".json"));
        documents.add(
            new InArchive(id, reader, one.content(), sidecar, listed.getOrDefault(name, Metadata.unknown())));
      }
    }
    entries.clear();
  }

  private void addListed(String name, Content content, Path place, Map<String, Metadata> listed) {
    if (DocumentList.is(name)) {
      try {
        listed.putAll(DocumentList.read(content.read(), name.substring(0, name.lastIndexOf('/') + 1)));
      } catch (IOException e) {
        String message = name + " cannot be used: " + e.getMessage();
        documents.add(refused(new DocumentId(name), "bad-list", place, message));
      }
    }
  }

  private static String stem(String name) {
    return name.substring(0, name.length() - ".json".length());
  }

  /** Puts the files of a folder and its subfolders under their names; a folder that cannot be listed is refused. */
  private void list(Path root, Path folder, SortedMap<String, Path> files, Map<String, Metadata> listed) {
    List<Path> inside;
    try (Stream<Path> all = Files.list(folder)) {
      inside = all.toList();
    } catch (IOException | UncheckedIOException e) {
      String message = "the folder cannot be read (" + e.getMessage() + "); allow reading it or leave it out";
      documents.add(refused(new DocumentId(name(root, folder)), "unreadable-folder", folder, message));
      return;
    }
    for (Path entry : inside) {
      if (entry.getFileName().toString().startsWith(".") || isSidecar(entry)) {
        continue;
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        list(root, entry, files, listed);
      } else if (DocumentList.is(entry.getFileName().toString())) {
        addListed(name(root, entry), () -> Files.newInputStream(entry), entry, listed);
      } else if (!Files.isDirectory(entry)) {
        files.put(name(root, entry), entry);
      }
    }
  }

  private static boolean isSidecar(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".json") && Files.exists(file.resolveSibling(stem(name)));
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

  private record OnDisk(DocumentId id, PageReader reader, Path file, Metadata listed) implements Document {
    @Override
    public Reading read() {
      return reader.read(id, file, listed);
    }
  }

  private record InArchive(
      DocumentId id, PageReader reader, Content content, Optional<Content> sidecar, Metadata listed)
      implements Document {
    @Override
    public Reading read() {
      return reader.read(id, content, id.value(), sidecar, listed);
    }
  }

  private record InFile(DocumentId id, PageReader reader, Entry.Row row) implements Document {
    @Override
    public Reading read() {
      return reader.read(row);
    }
  }

  private record Streamed(DocumentId id, PageReader reader, Content content) implements Document {
    @Override
    public Reading read() {
      return reader.read(id, content, "standard input", Optional.empty(), Metadata.unknown());
    }
  }

  private record Refused(DocumentId id, Problem problem) implements Document {
    @Override
    public Reading read() {
      return new Reading.Rejected(id, problem);
    }
  }
}
