package org.baopu.serve;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Who may ask: names and bcrypt hashes of passwords, as {@code htpasswd -B} writes them. Passwords have at most 72 bytes, of
 * which bcrypt knows no more. Immutable; safe for use by several threads.
 */
public final class Users {
  private static final int LONGEST = 72;

  /** Of no password: what a name that is not there is compared with, so that it takes as long. */
  private static final String NOBODY = "$2y$10$Hh0Y8nxUZJGQ6u9r1d0hUOZ5m5yq0bq7D2o1c6mYQKq3Yw0o0oE7e";

  private final Map<String, String> hashes;

  private Users(Map<String, String> hashes) {
    this.hashes = Map.copyOf(hashes);
  }

  /**
   * Reads a file of lines {@code name:$2y$…}; blank lines and those with {@code #} are left out.
   *
   * @throws IOException if it cannot be read, has none, or has a line of another kind; the message has the place
   */
  public static Users read(Path file) throws IOException {
    Map<String, String> hashes = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      String hash = line.substring(colon + 1).strip();
      if (colon < 1 || !hash.startsWith("$2") || hash.length() != NOBODY.length()) {
        throw new IOException(file + ":" + number + ": expected name:hash by bcrypt, as 'htpasswd -B' writes it");
      }
      hashes.put(line.substring(0, colon), hash);
    }
    if (hashes.isEmpty()) {
      throw new IOException(file + ": no users");
    }
    return new Users(hashes);
  }

  /** Whether the user is there and has that password. Takes a tenth of a second, as is intended. */
  boolean knows(String name, String password) {
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST) {
      return false;
    }
    byte[] hash = hashes.getOrDefault(name, NOBODY).getBytes(StandardCharsets.US_ASCII);
    return BCrypt.verifyer().verify(bytes, hash).verified && hashes.containsKey(name);
  }
}
