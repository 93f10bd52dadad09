package org.baopu.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.baopu.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeExpressionFinderTest {
  private static final TimeExpressionFinder FINDER = new TimeExpressionFinder();

  private static String found(String text, Optional<LocalDate> reference) {
    return FINDER.find(text, new Span(0, text.length()), reference).stream()
        .map(time -> time.span().of(text) + "=" + time.value().orElse("?") + time.reach().name().charAt(0))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2024年，公司营业额突破1.5亿元 | 2024年=2024W",
        "2022年5月26日落户 | 2022年5月26日=2022-05-26W",
        "二〇二三年八月八日 | 二〇二三年八月八日=2023-08-08W",
        "去年7月，16人脱颖而出 | 去年7月=2024-07W",
        "1-7月，已开展帮代办2100余次 | 1-7月=2025-01/2025-07W",
        "2025年1月至11月，增长8.7% | 2025年1月至11月=2025-01/2025-11W",
        "2024年1至11月 | 2024年1至11月=2024-01/2024-11W",
        "2022年12月至2023年3月 | 2022年12月至2023年3月=2022-12/2023-03W",
        "今年上半年，完成投资 | 今年上半年=2025-01/2025-06W",
        "今年三季度，将有25个项目投产 | 今年三季度=2025-07/2025-09W",
        "前三季度 | 前三季度=2025-01/2025-09W",
        "今年前7个月 | 今年前7个月=2025-01/2025-07W",
        "第一季度 | 第一季度=2025-01/2025-03W",
        "8月8日，晴空万里 | 8月8日=2025-08-08W",
        "12月30日开会 | 12月30日=2025-12-30W",
        "7月28日至30日举行 | 7月28日至30日=2025-07-28/2025-07-30W",
        "7月29日至8月2日 | 7月29日至8月2日=2025-07-29/2025-08-02W",
        "2024年以来，我市深入贯彻 | 2024年=2024S",
        "自2019年成立以来 | 2019年=2019S",
        "今年来，抢修漏点 | 今年=2025S",
        "截至7月底，该项目完成 | 7月底=2025-07U",
        "今年6月底前完成 | 今年6月底=2025-06U",
        "规划到2035年达到7000亿元 | 2035年=2035U",
        "2019—2023年 | 2019—2023年=2019/2023W",
        "2021年至2023年 | 2021年至2023年=2021/2023W",
        "“十四五”规划 | “十四五”=2021/2025W",
        "十五五规划 | 十五五=2026/2030W",
        "20世纪90年代 | 20世纪90年代=1990/1999W",
        "2023年底 | 2023年底=2023-12W",
        "年底预计实现产值 | 年底=2025-12W",
        "今年初 | 今年初=2025-01W",
        "25日，记者获悉 | 25日=2025-07-25W",
        "5日，记者获悉 | 5日=2025-08-05W",
        "上个月搬到株洲 | 上个月=2025-07W",
        "本月3日 | 本月3日=2025-08-03W",
        "昨日下午 | 昨日=2025-08-07W",
        "近4年累计招引项目595个 | 近4年=2021-08-08/2025-08-08W",
        "五年来，成绩显著 | 五年来=2020-08-08/2025-08-08W",
        "2018年7月任常委，同年8月任主任 | 2018年7月=2018-07W 同年8月=2018-08W",
        "2022年12月26日上午9时30分许开工 | 2022年12月26日上午9时30分许=2022-12-26W",
        "2023-08-08发布 | 2023-08-08=2023-08-08W",
        "2月30日 | 2月30日=?W",
      })
  void readsWhen(String text, String expected) {
    assertEquals(expected, found(text, Optional.of(LocalDate.of(2025, 8, 8))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "8月8日，晴空万里 | 8月8日=?W",
        "去年7月 | 去年7月=?W",
        "2022年8月，同年9月 | 2022年8月=2022-08W 同年9月=2022-09W",
        "近三年增长 | 近三年=?W",
        "今年上半年 | 今年上半年=?W",
      })
  void leavesTheYearOpenWhereNothingGivesIt(String text, String expected) {
    assertEquals(expected, found(text, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "用时5个月", "3年行动", "24小时服务", "12345热线", "韶政发〔2022〕1号", "7日内办结", "每月5万张竹帘", "一月一监测", "30年历史", "5分钟政务圈", "占地2025亩",
    "3点建议"
  })
  void takesNoLengthOfTimeForATime(String text) {
    assertEquals("", found(text, Optional.of(LocalDate.of(2025, 8, 8))));
  }

  @Test
  void survivesRandomText() {
    String letters = "0123456789０９一二三十两年月日号时点分上下半季度第前后今去明本至到-—.:：“”五近过去来间 \uD800年底初世纪代";
    for (long seed = 0; seed < 3000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      int last = 0;
      for (TimeExpression time :
          FINDER.find(text.toString(), new Span(0, text.length()), Optional.of(LocalDate.of(2025, 8, 8)))) {
        assertEquals(true, time.span().start() >= last && time.span().length() > 0, "seed " + seed + ": " + text);
        last = time.span().end();
      }
    }
  }
}
