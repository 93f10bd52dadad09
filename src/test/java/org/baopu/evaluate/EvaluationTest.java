package org.baopu.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final String GOLD =
      """
      {"doc": "a.txt",
       "articles": [{"headline": "湘潭签约 一个项目", "authors": ["陈锦"], "date": null, "starts": "日前，湘潭县", "ends": "年底投产。"}],
       "entities": [
         {"id": "e1", "type": "Place", "name": "湘潭县", "aliases": [], "canonical": null},
         {"id": "e2", "type": "Organization", "kind": "Company", "name": "湘潭盛旺竹木有限公司", "aliases": ["盛旺竹木"], "canonical": null},
         {"id": "e3", "type": "Person", "name": "尹铁坚", "aliases": [], "canonical": null},
         {"id": "e4", "type": "Place", "name": "湖南省", "aliases": [], "canonical": null},
         {"id": "e5", "type": "Organization", "kind": "Government", "name": "市数据局", "aliases": [], "canonical": "湘潭市数据局"}],
       "facts": [
         {"s": "e2", "p": "locatedIn", "o": "e1", "evidence": "位于湘潭县的盛旺竹木"},
         {"s": "e1", "p": "locatedIn", "o": "e4", "evidence": "湖南省湘潭县"},
         {"s": "e3", "p": "holdsPosition", "o": "e2", "title": "公司负责人", "evidence": "公司负责人尹铁坚"},
         {"s": "e2", "p": "produces", "o": "竹跳板", "evidence": "生产竹跳板"},
         {"s": "e2", "p": "produces", "o": "竹帘", "optional": true, "evidence": "竹帘"}],
       "measurements": [
         {"s": "e2", "metric": "占地", "value": 70, "unit": "mu", "period": null, "evidence": "占地70亩"},
         {"s": "e2", "metric": "年产值", "value": 30000000, "unit": "CNY", "period": null, "evidence": "年产值3000万元"}],
       "ignore": ["老李"]}
      """;

  @TempDir private Path folder;

  @Test
  void everythingRightIsOne() throws IOException {
    Evaluation evaluation =
        evaluate(
            List.of(entity("1", "Place", "湘潭县"), entity("2", "Organization", "湘潭盛旺竹木有限公司", "盛旺竹木"),
                entity("3", "Person", "尹铁坚"), entity("4", "Place", "湖南省"), entity("5", "Organization", "湘潭市数据局", "市数据局")),
            List.of(fact("2", "locatedIn", "1"), fact("1", "locatedIn", "4"), position("3", "2", "公司负责人"), product("2", "竹跳板")),
            List.of(quantity("2", "70", "mu"), quantity("2", "30000000.0", "CNY")));
    assertEquals(new Tally(5, 0, 0), evaluation.tally("ENTITIES"));
    assertEquals(new Tally(4, 0, 0), evaluation.tally("FACTS"));
    assertEquals(new Tally(2, 0, 0), evaluation.tally("MEASUREMENTS"));
    assertEquals(new Tally(1, 0, 0), evaluation.tally("HEADLINES"));
    assertEquals(new Tally(1, 0, 0), evaluation.tally("ARTICLES"));
    assertEquals(new Tally(1, 0, 0), evaluation.tally("AUTHORS"));
    assertEquals(List.of(), evaluation.misses());
    assertEquals(
        List.of("B-CUBED          P 1.000  R 1.000  F1 1.000   forms 6 of 6", "CANONICAL        R 1.000   found 1 of 1, spelled so 1"),
        evaluation.identityLines());
  }

  @Test
  void anAliasLeftUnmergedIsADuplicate() throws IOException {
    Evaluation evaluation =
        evaluate(
            List.of(entity("1", "Organization", "湘潭盛旺竹木有限公司"), entity("2", "Organization", "盛旺竹木")),
            List.of(),
            List.of());
    assertEquals(new Tally(1, 1, 1), evaluation.tally("Organization"));
    assertTrue(evaluation.misses().contains("a.txt\tentity\tWRONG\tOrganization\t盛旺竹木\tduplicate"));
    assertEquals(
        "B-CUBED          P 1.000  R 0.500  F1 0.667   forms 2 of 6", evaluation.identityLines().get(0));
  }

  @Test
  void aNameOfAnotherTypeCountsUntypedOnly() throws IOException {
    Evaluation evaluation = evaluate(List.of(entity("1", "Person", "湘潭县")), List.of(), List.of());
    assertEquals(new Tally(0, 1, 1), evaluation.tally("Person"));
    assertEquals(new Tally(1, 0, 4), evaluation.tally("entities-untyped"));
  }

  @Test
  void ignoredNamesAndTheirFactsAreNeitherRightNorWrong() throws IOException {
    Evaluation evaluation =
        evaluate(
            List.of(entity("1", "Person", "老 李"), entity("2", "Organization", "盛旺竹木")),
            List.of(position("1", "2", "工人"), fact("2", "manages", "1")),
            List.of(quantity("1", "5", "count")));
    assertEquals(new Tally(0, 0, 1), evaluation.tally("Person"));
    assertEquals(new Tally(0, 0, 4), evaluation.tally("FACTS"));
    assertEquals(new Tally(0, 0, 2), evaluation.tally("MEASUREMENTS-value"));
  }

  @Test
  void whatFollowsByTransitivityOrIsOptionalOrSaidAgainIsNotBlamed() throws IOException {
    Evaluation evaluation =
        evaluate(
            List.of(entity("1", "Place", "湘潭县"), entity("2", "Organization", "盛旺竹木"), entity("4", "Place", "湖南省")),
            List.of(fact("2", "locatedIn", "4"), product("2", "竹帘"), product("2", "竹跳板"), product("2", "跳板"),
                fact("4", "locatedIn", "2")),
            List.of());
    assertEquals(new Tally(1, 0, 0), evaluation.tally("produces"));
    assertEquals(new Tally(0, 1, 2), evaluation.tally("locatedIn"));
    assertTrue(evaluation.misses().contains("a.txt\tfact\tWRONG\tlocatedIn\t湖南省\t湘潭盛旺竹木有限公司\t\t证据"));
    assertEquals(
        List.of(
            "locatedIn some-rule                          P 0.000   right 0 wrong 1   weak",
            "produces some-rule                           P 1.000   right 2 wrong 0"),
        evaluation.ruleLines());
  }

  @Test
  void aTitleMayContainTheOther() throws IOException {
    Evaluation evaluation =
        evaluate(
            List.of(entity("2", "Organization", "盛旺竹木"), entity("3", "Person", "尹铁坚")),
            List.of(position("3", "2", "负责人")),
            List.of());
    assertEquals(new Tally(1, 0, 0), evaluation.tally("holdsPosition"));
  }

  @Test
  void aValueOfTheWrongBearerCountsAsValueOnly() throws IOException {
    Evaluation evaluation =
        evaluate(List.of(entity("1", "Place", "湘潭县")), List.of(), List.of(quantity("1", "70", "mu")));
    assertEquals(new Tally(0, 1, 2), evaluation.tally("MEASUREMENTS"));
    assertEquals(new Tally(1, 0, 1), evaluation.tally("MEASUREMENTS-value"));
  }

  @Test
  void goldThatSaysNothingOfFactsDoesNotBlameThem() throws IOException {
    String entitiesOnly = "{\"doc\": \"a.txt\", \"entities\": [], \"ignore\": []}";
    Files.writeString(folder.resolve("a.json"), entitiesOnly);
    Evaluation evaluation =
        Evaluation.of(Gold.read(folder), Map.of("a.txt", prediction(List.of(), List.of(fact("1", "manages", "2")), List.of())));
    assertEquals(Tally.NONE, evaluation.tally("FACTS"));
    assertEquals("documents 1, absent from the predictions 1: a.txt", evaluation.lines().get(21));
  }

  @Test
  void aFaultyAnnotationIsNamedWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{\"doc\": \"a.txt\",\n \"entities\": [,]}");
    IOException fault = assertThrows(IOException.class, () -> Gold.read(folder));
    assertTrue(fault.getMessage().startsWith(folder.resolve("a.json") + ":2:15: not JSON: "), fault.getMessage());
  }

  @Test
  void readsTheResultsOfTheFourQueries() throws IOException {
    Files.writeString(
        folder.resolve("entities.json"),
        """
        {"head": {}, "results": {"bindings": [
          {"doc": {"type": "literal", "value": "a.txt"}, "entity": {"type": "uri", "value": "urn:1"}, "type": {"type": "literal", "value": "Place"}, "name": {"type": "literal", "value": "湘潭市"}, "alias": {"type": "literal", "value": "湘潭"}},
          {"doc": {"type": "literal", "value": "a.txt"}, "entity": {"type": "uri", "value": "urn:1"}, "type": {"type": "literal", "value": "Place"}, "name": {"type": "literal", "value": "湘潭市"}, "alias": {"type": "literal", "value": "潭"}}]}}
        """);
    for (String file : List.of("facts", "measurements", "articles")) {
      Files.writeString(folder.resolve(file + ".json"), "{\"results\": {\"bindings\": []}}");
    }
    Prediction prediction = SparqlResults.read(folder).get("a.txt");
    assertEquals(List.of(new Prediction.Entity("urn:1", "Place", "湘潭市", List.of("湘潭", "潭"))), prediction.entities());
  }

  @Test
  void namesAreComparedWithoutWhiteSpaceAndWidth() {
    assertEquals("ABB(湘潭)", Form.of("ＡＢＢ\u3000（湘\n潭\u00a0）"));
  }

  private Evaluation evaluate(
      List<Prediction.Entity> entities, List<Prediction.Fact> facts, List<Prediction.Quantity> measurements)
      throws IOException {
    Files.writeString(folder.resolve("a.json"), GOLD);
    return Evaluation.of(Gold.read(folder), Map.of("a.txt", prediction(entities, facts, measurements)));
  }

  private static Prediction prediction(
      List<Prediction.Entity> entities, List<Prediction.Fact> facts, List<Prediction.Quantity> measurements) {
    Prediction.Article article =
        new Prediction.Article("湘潭签约一个项目", "本报讯 日前，湘潭县有一个项目签约，年底投产。（完）", List.of("陈锦"));
    return new Prediction("a.txt", entities, facts, measurements, List.of(article), List.of());
  }

  private static Prediction.Entity entity(String id, String type, String name, String... aliases) {
    return new Prediction.Entity(id, type, name, List.of(aliases));
  }

  private static Prediction.Fact fact(String subject, String predicate, String object) {
    return new Prediction.Fact(predicate, subject, Optional.of(object), "", "", "证据", Optional.of("some-rule"));
  }

  private static Prediction.Fact position(String person, String body, String title) {
    return new Prediction.Fact("holdsPosition", person, Optional.of(body), "", title, "证据", Optional.empty());
  }

  private static Prediction.Fact product(String maker, String text) {
    return new Prediction.Fact("produces", maker, Optional.empty(), text, "", "证据", Optional.of("some-rule"));
  }

  private static Prediction.Quantity quantity(String entity, String value, String unit) {
    return new Prediction.Quantity(entity, "占地", value, unit, "证据", Optional.empty());
  }
}
