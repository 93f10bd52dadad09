package org.baopu.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameFormsTest {
  private final Lexicon lexicon = Lexicon.load(List.of());

  @Test
  void findsTheLongestSuffixesByTheirEnds() {
    assertEquals(List.of("高新区", "区", "公司"), suffixes(lexicon, "湘潭高新区和某区公司").stream().distinct().toList());
  }

  @Test
  void namesTheClassesOfASuffix() {
    assertEquals(List.of("Park"), types("高新技术产业开发区"));
    assertEquals(List.of("Company"), types("有限公司"));
    assertEquals(List.of("GovernmentBody"), types("党工委"));
  }

  @Test
  void knowsTheWordsAroundPersons() {
    PersonForms persons = lexicon.personForms();
    assertTrue(persons.surnames().contains("欧阳"));
    assertEquals(3, persons.titles().endOfLongestAt("副局长唐伏莲", 0));
    assertEquals(2, persons.titles().startOfLongestBefore("集团总经理", 5));
  }

  @Test
  void takesNameFormsOfANewClassFromAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("awards.ttl");
    Files.writeString(
        file,
        """
        @prefix bp: <https://w3id.org/baopu/ontology#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        bp:Award rdfs:subClassOf bp:Entity ; bp:nameSuffix "科技进步奖" ; bp:namePattern "“(.{2,10})”称号" .
        bp:Bridge rdfs:subClassOf bp:Place ; bp:nameSuffix "大桥" .
        """,
        StandardCharsets.UTF_8);
    Lexicon more = Lexicon.load(List.of(file));
    assertEquals("Award", more.nameForms().types(NameForms.Form.SUFFIX, "科技进步奖").get(0).name());
    assertEquals("Bridge", more.nameForms().types(NameForms.Form.SUFFIX, "大桥").get(0).name());
    String text = "他获“全国劳动模范”称号。";
    assertEquals("全国劳动模范", more.nameForms().patternMatches(text).get(0).span().of(text));
  }

  private static List<String> suffixes(Lexicon lexicon, String text) {
    return lexicon.nameForms().suffixes(text).stream().map(hit -> hit.span().of(text)).toList();
  }

  private List<String> types(String suffix) {
    return lexicon.nameForms().types(NameForms.Form.SUFFIX, suffix).stream().map(EntityClass::name).toList();
  }
}
