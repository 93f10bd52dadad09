package org.baopu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house and who may enter which. */
class RoomsTest {
  /** In the order of the way from file to graph: a room imports earlier ones only. */
  private static final List<String> ROOMS =
      List.of(
          "text", "page", "article", "language", "lexicon", "tagger", "mention", "claim", "extraction", "link", "rdf", "store",
          "query", "export", "serve", "evaluate", "pipeline", "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.baopu");

  @TestFactory
  List<DynamicTest> noRoomImportsALaterOne() {
    return ROOMS.stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage("org.baopu." + room + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(laterThan(room))
                            .allowEmptyShould(true)
                            .check(CLASSES)))
        .toList();
  }

  @Test
  void onlyTheGraphsRoomsKnowJena() {
    only("org.apache.jena..", "lexicon", "rdf", "store", "query", "export", "serve");
  }

  @Test
  void onlyLanguageKnowsHanLp() {
    only("com.hankcs..", "language");
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    only("picocli..", "cli");
  }

  private static void only(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages(List.of(rooms)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static String[] laterThan(String room) {
    return packages(ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()));
  }

  private static String[] packages(List<String> rooms) {
    return rooms.isEmpty()
        ? new String[] {"org.baopu.nowhere.."}
        : rooms.stream().map(room -> "org.baopu." + room + "..").toArray(String[]::new);
  }
}
