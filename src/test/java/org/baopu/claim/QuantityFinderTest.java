package org.baopu.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.baopu.lexicon.Lexicon;
import org.baopu.lexicon.Units;
import org.baopu.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityFinderTest {
  private static final QuantityFinder FINDER = new QuantityFinder(Units.of(Lexicon.load(List.of())));

  private static List<Quantity> find(String text) {
    return FINDER.find(text, new Span(0, text.length()), List.of());
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static String found(String text) {
    return find(text).stream()
        .map(q -> plain(q.value()) + q.upper().map(high -> ".." + plain(high)).orElse("") + " " + q.code()
            + (q.bound() == Measurement.Bound.EXACT ? "" : " " + q.bound()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "总投资4.85亿元 | 485000000 CNY",
        "占地70亩 | 70 mu",
        "建筑面积22653.81平方米 | 22653.81 m2",
        "投产企业150余家 | 150 count AT_LEAST",
        "惠及近5000家经营主体 | 5000 count AT_MOST",
        "营业额突破1.5亿元 | 150000000 CNY AT_LEAST",
        "综窗率达70%以上 | 70 percent AT_LEAST",
        "税收7000万元左右 | 70000000 CNY ABOUT",
        "面积约24亩 | 24 mu ABOUT",
        "不低于10万吨 | 100000 t AT_LEAST",
        "不足30户 | 30 count AT_MOST",
        "高于全省16.2个百分点 | 16.2 percentage point",
        "投资4个亿 | 400000000 CNY",
        "贷款2个多亿元 | 200000000 CNY",
        "10-20公里 | 10..20 km",
        "10至20吨 | 10..20 t",
        "3至5亿元 | 300000000..500000000 CNY",
        "100万元至200万元 | 1000000..2000000 CNY",
        "30%—40% | 30..40 percent",
        "增长百分之十五 | 15 percent",
        "占三分之一 | 33.33333333333333 percent",
        "七成以上 | 70 percent AT_LEAST",
        "建设一年半 | 1.5 year",
        "160Gwh | 160 GWh",
        "12GWh新能源 | 12 GWh",
        "年产5亿千瓦时 | 500000000 kWh",
        "装机20万千瓦 | 200000 kW",
        "600千伏安 | 600 kVA",
        "15亿欧元 | 1500000000 EUR",
        "3000斤 | 1500 kg",
        "1600万升 | 16000000 L",
        "800元/吨 | 800 CNY/t",
        "6GWh/期 | 6 GWh",
        "23个社区56个小区 | 23 count; 56 count",
        "5大网格 | 5 count",
        "三大主导产业 | 3 count",
        "12万农户 | 120000 count",
        "第二批 | ''",
        "第十六届 | ''",
        "韶政发〔2022〕1号 | ''",
        "12345热线 | ''",
        "5G基站 | ''",
        "13800138000 | ''",
        "二十大报告 | ''",
        "名列第3 | ''",
        "Z5M | ''",
      })
  void findsNumbersWithTheirUnits(String text, String expected) {
    assertEquals(expected.replace("''", ""), found(text));
  }

  @Test
  void survivesRandomText() {
    String letters = "0123456789.,，-至%亿万千百十一二两三余多个家元吨米亩人名约近超以上半/GWh第年月日级期的\uD800 ";
    for (long seed = 0; seed < 5000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      for (Quantity quantity : find(text.toString())) {
        assertTrue(quantity.span().contains(quantity.number()), "seed " + seed + ": " + text);
        assertTrue(quantity.value().signum() >= 0, "seed " + seed + ": " + text);
      }
    }
  }

  @Test
  void takesTimeInProportionToTheText() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          find("1".repeat(300_000));
          find("1,".repeat(150_000));
          find("万亿".repeat(150_000));
          find("1-".repeat(150_000));
          find("三分之".repeat(100_000));
        });
  }
}
