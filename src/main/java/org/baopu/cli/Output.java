package org.baopu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a command's result goes: a file, which appears whole or not at all, or standard output. */
final class Output {
  /** What stands for standard output. */
  static final String STANDARD = "-";

  private final Console console;
  private final String target;

  /** Goes to the file named, or with {@link #STANDARD} to standard output. */
  Output(Console console, String target) {
    this.console = console;
    this.target = target;
  }

  /** Lets the content write itself; a file is written beside its place and moved there when it is whole. */
  void write(Content content) throws IOException {
    if (target.equals(STANDARD)) {
      content.writeTo(console.out());
      return;
    }
    Path file = Path.of(target).toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw new UsageException(target + ": a folder; expected a file to write to");
    }
    Path parent = file.resolveSibling(".");
    if (!Files.isDirectory(parent)) {
      throw new UsageException(target + ": the folder " + parent.normalize() + " does not exist");
    }
    Path half = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half), 1 << 16)) {
        content.writeTo(out);
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** What is written. */
  @FunctionalInterface
  interface Content {
    /** Writes itself; does not close the stream. */
    void writeTo(OutputStream out) throws IOException;
  }
}
