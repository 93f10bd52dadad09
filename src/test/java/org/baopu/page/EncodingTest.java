package org.baopu.page;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same text in each charset is read as the same text. */
class EncodingTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");

  @TestFactory
  Stream<DynamicTest> seedsAreTheSameInEachCharset() throws IOException {
    List<Path> seeds;
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      seeds = files.sorted().toList();
    }
    return seeds.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
      String text = Files.readString(file, UTF_8);
      assertRead("UTF-8", text, text.getBytes(UTF_8));
      assertRead("UTF-8", text, marked("\uFEFF".getBytes(UTF_8), text.getBytes(UTF_8)));
      assertRead("UTF-16LE", text, marked("\uFEFF".getBytes(UTF_16LE), text.getBytes(UTF_16LE)));
      assertRead("UTF-16BE", text, marked("\uFEFF".getBytes(UTF_16BE), text.getBytes(UTF_16BE)));
      assertRead("UTF-16LE", text, text.getBytes(UTF_16LE));
      assertRead("GB18030", text, text.getBytes(GB18030));
      assertRead("UTF-8", text.replace("\n", "\r\n"), text.replace("\n", "\r\n").getBytes(UTF_8));
    }));
  }

  @Test
  void traditionalTextIsToldFromGb18030() {
    String text = "【本報訊】工業區管理局昨日表示，園區今年營業額可望突破新臺幣一兆元，較去年成長百分之十五。\n記者陳志明報導\n";
    assertRead("Big5", text, text.getBytes(BIG5));
    assertRead("GB18030", text, text.getBytes(GB18030));
  }

  @Test
  void rareCharactersOfFourBytesAreRead() {
    String text = "湘潭市岳塘区书院路街道𠮷野社区，记者㛃㛚。\n";
    assertRead("GB18030", text, text.getBytes(GB18030));
  }

  @Test
  void whatTheUserSaysIsTakenAndNothingElse() {
    byte[] bytes = "本报讯 湘潭高新区".getBytes(GB18030);
    assertEquals("本报讯 湘潭高新区", ((Decoder.Text) Decoder.decode(bytes, "a.txt", Optional.of(GB18030))).text());
    String fault = ((Decoder.Fault) Decoder.decode(bytes, "a.txt", Optional.of(UTF_8))).problem().toString();
    assertEquals(
        "a.txt:1: not valid UTF-8: byte 0xB1 at byte offset 0; leave out --encoding to have it recognised", fault);
  }

  @Test
  void damagedUtf8IsNotTakenForGb18030() {
    byte[] bytes = "湘潭高新区今年前三季度实现工业总产值三百亿元，同比增长百分之十。".getBytes(UTF_8);
    for (int at = 0; at < bytes.length; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] = (byte) 0xFF;
      assertTrue(Decoder.decode(damaged, "a.txt", Optional.empty()) instanceof Decoder.Fault, "byte " + at);
    }
  }

  @Test
  void bytesOfAPictureAreNoText() {
    byte[] bytes = new byte[400];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (1 + i * 37 % 255);
    }
    assertTrue(Decoder.decode(bytes, "a.txt", Optional.empty()) instanceof Decoder.Fault);
  }

  private static void assertRead(String charset, String text, byte[] bytes) {
    Decoder.Decoded decoded = Decoder.decode(bytes, "a.txt", Optional.empty());
    assertTrue(decoded instanceof Decoder.Text, decoded.toString());
    assertEquals(charset, ((Decoder.Text) decoded).charset().name());
    assertEquals(text, ((Decoder.Text) decoded).text());
  }

  private static byte[] marked(byte[] mark, byte[] bytes) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(mark);
    both.writeBytes(bytes);
    return both.toByteArray();
  }
}
