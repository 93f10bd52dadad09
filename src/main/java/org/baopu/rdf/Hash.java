package org.baopu.rdf;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as hexadecimal digits. */
public final class Hash {
  private Hash() {}

  /** Hash of the text's UTF-16 code units: halves of surrogate pairs count too. */
  public static String of(String text) {
    ByteBuffer units = ByteBuffer.allocate(text.length() * 2);
    units.asCharBuffer().put(text);
    return of(units.array());
  }

  /** Hash of the bytes. */
  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
