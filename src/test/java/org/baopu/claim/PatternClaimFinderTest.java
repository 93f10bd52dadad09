package org.baopu.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baopu.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternClaimFinderTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final ClaimFinder FINDER = new PatternClaimFinder(LEXICON);

  private static List<String> facts(String marked) {
    return MarkedText.of(marked, LEXICON).facts(FINDER);
  }

  @Test
  void theSecondTitleOfOnePersonMayBeOfThePlace() {
    assertEquals(
        List.of(
            "周建国 holdsPosition 岳州市委 {title=副书记}",
            "周建国 holdsPosition 岳州市 {title=市长}"),
        facts("[Place:岳州市]召开会议，[GovernmentBody:岳州市委]副书记、市长[Person:周建国]出席。"));
  }

  @Test
  void aTitleIsSharedBySeveralPeople() {
    assertEquals(
        List.of(
            "王一 holdsPosition 市政府 {title=副市长}",
            "李二 holdsPosition 市政府 {title=副市长}",
            "张三 holdsPosition 市政府 {title=秘书长}"),
        facts("[GovernmentBody:市政府]副市长[Person:王一]、[Person:李二]，[GovernmentBody:市政府]秘书长[Person:张三]参加。"));
  }

  @Test
  void anAppointmentAndADismissal() {
    assertEquals(
        List.of(
            "王一 holdsPosition 岳州市数据局 {title=局长}",
            "李二 holdsPosition 岳州市财政局 {title=副局长} FORMER"),
        facts("决定任命[Person:王一]为[GovernmentBody:岳州市数据局]局长；免去[Person:李二]的[GovernmentBody:岳州市财政局]副局长职务。"));
  }

  @Test
  void companiesOfAListSettleInThePark() {
    assertEquals(
        List.of("金杯电工 locatedIn 岳州高新区", "盛旺竹木 locatedIn 岳州高新区"),
        facts("[Company:金杯电工]、[Company:盛旺竹木]等40余家企业先后入驻[Park:岳州高新区]。"));
  }

  @Test
  void anAnaphorIsASubject() {
    assertEquals(
        List.of("岳州锂电池项目 developedBy 岳州新材料公司"),
        facts("[Project:岳州锂电池项目]开工。[=Project:该项目]由[Company:岳州新材料公司]投资建设。"));
  }

  @Test
  void aNewRelationAndItsClassNeedNoProgram(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("awards.ttl");
    Files.writeString(
        file,
        """
        @prefix bp: <https://w3id.org/baopu/ontology#> .
        @prefix rule: <https://w3id.org/baopu/rule#> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix schema: <https://schema.org/> .
        @prefix ex: <https://example.org/> .
        ex:Award rdfs:subClassOf bp:Entity .
        ex:wonAward a owl:ObjectProperty ; schema:domainIncludes bp:Organization ; schema:rangeIncludes ex:Award .
        rule:won a bp:Pattern ; bp:states ex:wonAward ; bp:trigger "获 荣获" ;
          bp:form "{subjects}{near}{0,10}(?:荣获|获评?|获得){near}{0,6}{objects}" .
        """,
        StandardCharsets.UTF_8);
    Lexicon lexicon = Lexicon.load(List.of(file));
    assertEquals(
        List.of("金杯电工 wonAward 鲁班奖", "金杯电工 wonAward 詹天佑奖"),
        MarkedText.of("[Company:金杯电工]今年荣获[Award:鲁班奖]、[Award:詹天佑奖]。", lexicon)
            .facts(new PatternClaimFinder(lexicon)));
  }

  @Test
  void aMillionCharactersWithoutAMarkTakeLinearTime() {
    assertEquals(List.of(), facts("由位于（“".repeat(200_000)));
  }
}
