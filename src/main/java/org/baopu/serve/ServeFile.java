package org.baopu.serve;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;

/**
 * The note {@code serve.json} that a server leaves in its store, for those who come to write: only its owner can read it. A
 * server that is killed leaves it behind; that nobody answers shows it.
 *
 * @param pid the server's process
 * @param address where people reach it ({@code http://127.0.0.1:3030/})
 * @param port the port there
 * @param intake the port on this machine that takes batches
 * @param token what the intake asks for
 */
public record ServeFile(long pid, String address, int port, int intake, String token) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static Path in(Path store) {
    return store.resolve("serve.json");
  }

  /** The note in a store; empty if there is none that can be read. */
  public static Optional<ServeFile> read(Path store) {
    try {
      return Optional.of(MAPPER.readValue(Files.readAllBytes(in(store)), ServeFile.class));
    } catch (JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Leaves the note. */
  void write(Path store) throws IOException {
    Path beside = store.resolve("serve.json.tmp");
    Files.deleteIfExists(beside);
    Files.createFile(beside, ownerOnly());
    Files.write(beside, MAPPER.writeValueAsBytes(this));
    Files.move(beside, in(store), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes the note away again. */
  static void delete(Path store) throws IOException {
    Files.deleteIfExists(in(store));
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(
              EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
        }
        : new FileAttribute<?>[0];
  }
}
