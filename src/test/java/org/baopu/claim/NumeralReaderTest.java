package org.baopu.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralReaderTest {
  private static String read(String text) {
    return NumeralReader.read(text, 0, text.length())
        .map(number -> canonical(number.value()) + " " + number.bound() + " " + text.substring(number.end()))
        .orElse("none");
  }

  private static String canonical(BigDecimal value) {
    return (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()).toPlainString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4.85亿元 | 485000000 EXACT 元",
        "22653.81平方米 | 22653.81 EXACT 平方米",
        "1,914项 | 1914 EXACT 项",
        "1,234,567元 | 1234567 EXACT 元",
        "３０万元 | 300000 EXACT 元",
        "150余家 | 150 AT_LEAST 家",
        "700多处 | 700 AT_LEAST 处",
        "3100余万元 | 31000000 AT_LEAST 元",
        "1000万余元 | 10000000 AT_LEAST 元",
        "10亿余元 | 1000000000 AT_LEAST 元",
        "30多万元 | 300000 AT_LEAST 元",
        "3.3万件 | 33000 EXACT 件",
        "61870 万元 | 618700000 EXACT 元",
        "1亿2000万元 | 120000000 EXACT 元",
        "3万5千人 | 35000 EXACT 人",
        "1.2万亿元 | 1200000000000 EXACT 元",
        "5千瓦 | 5 EXACT 千瓦",
        "3亿千瓦时 | 300000000 EXACT 千瓦时",
        "20万千瓦 | 200000 EXACT 千瓦",
        "10个 | 10 EXACT 个",
        "16.2个百分点 | 16.2 EXACT 个百分点",
        "两家 | 2 EXACT 家",
        "十余家 | 10 AT_LEAST 家",
        "十几个 | 10 AT_LEAST 个",
        "二十三个 | 23 EXACT 个",
        "一百零五户 | 105 EXACT 户",
        "一百二十户 | 120 EXACT 户",
        "三万五 | 35000 EXACT ''",
        "两万三千人 | 23000 EXACT 人",
        "一亿元 | 100000000 EXACT 元",
        "一亿万吨 | 1000000000000 EXACT 吨",
        "百余户 | 100 AT_LEAST 户",
        "千万元 | 10000000 EXACT 元",
        "三点五亿 | 350000000 EXACT ''",
        "百分之十五 | 15 EXACT ''",
        "百分之九十以上 | 90 EXACT 以上",
        "三分之一 | 33.33333333333333 EXACT ''",
        "千分之三 | 0.3 EXACT ''",
        "几十家 | none",
        "数百人 | none",
        "二三十人 | none",
        "13800138000138000 | none",
        "2.0.1版 | none",
      })
  void readsNumbersAsTheyAreWritten(String text, String expected) {
    assertEquals(expected.replace("''", ""), read(text));
  }

  @Test
  void survivesRandomText() {
    String letters = "0123456789０９.,，一二两三十百千万亿零〇余多几来点分之个家\uD800 ";
    for (long seed = 0; seed < 20000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      Optional<Numeral> number = NumeralReader.read(text, 0, text.length());
      assertTrue(number.isEmpty() || (number.get().end() > 0 && number.get().value().signum() >= 0), "seed " + seed + ": " + text);
    }
  }
}
