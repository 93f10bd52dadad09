package org.baopu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"build", "remove", "extract", "query", "explain", "export", "validate", "evaluate"})
  void everyCommandHelps(String command) {
    Baopu help = Baopu.run(command, "-h");
    assertEquals(ExitCode.DONE, help.code());
    assertTrue(help.out().contains("Usage: baopu " + command), help.out());
    assertTrue(help.out().contains("Exit codes:"), help.out());
  }

  @Test
  void aMistakenOptionIsAnsweredWithTheLikelyOne() {
    Baopu wrong = Baopu.run("build", "--stor", "x");
    assertEquals(ExitCode.USAGE, wrong.code());
    assertEquals("", wrong.out());
    assertTrue(wrong.err().contains("--store"), wrong.err());
    assertTrue(wrong.err().endsWith("Try 'baopu build --help'.\n"), wrong.err());
  }

  @Test
  void noCommandIsWrongUsage() {
    assertEquals(ExitCode.USAGE, Baopu.run().code());
  }

  @Test
  void aStoreThatIsNotThereIsWrongUsage() {
    Baopu query = Baopu.run("query", "--store", folder.toString(), "ASK {}");
    assertEquals(ExitCode.USAGE, query.code());
    assertEquals("baopu: " + folder + ": no store here; 'baopu build' makes one\n", query.err());
  }

  @Test
  void extractPrintsOneLineADocument() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "湖南省湘潭市。");
    Files.writeString(folder.resolve("b.txt"), "湖南省岳阳市。");
    Baopu extracted = Baopu.run("extract", "-q", folder.toString());
    assertEquals(ExitCode.DONE, extracted.code(), extracted.err());
    assertEquals(2, extracted.lines().size());
    assertTrue(extracted.lines().get(0).startsWith("{\"source\":{\"id\":\"a.txt\""), extracted.out());
    Path file = folder.resolve("out.jsonl");
    Baopu.run("extract", "-q", "-o", file.toString(), folder.resolve("a.txt").toString(), folder.resolve("b.txt").toString());
    assertEquals(extracted.out(), Files.readString(file));
  }

  @Test
  void completionIsGenerated() {
    Baopu completion = Baopu.run("generate-completion");
    assertEquals(ExitCode.DONE, completion.code());
    assertTrue(completion.out().contains("complete -F _complete_baopu"), completion.out());
  }
}
