package org.baopu.page;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Radicals as the characters that they look like. Many PDFs say that a glyph is a radical (U+2EA0) where the same glyph stands for
 * a character (民). After Unicode's
 * <a href="https://www.unicode.org/Public/UCD/latest/ucd/EquivalentUnifiedIdeograph.txt">EquivalentUnifiedIdeograph.txt</a>.
 */
final class Radicals {
  private static final int FIRST = 0x2E80;
  private static final int LAST = 0x2FD5;

  /** Code points of the block that has no compatibility mappings, and what stands for them; those with a shape of their own are left out. */
  private static final String[] SUPPLEMENT = {
    "2E81厂 2E84乙 2E85亻 2E86冂 2E88刀 2E89刂 2E8A卜 2E8C小 2E8D小 2E8E兀 2E8F尣 2E90尢 2E92巳 2E93幺 2E94彑 2E95彐 2E96忄 2E98扌",
    "2E99攵 2E9B旡 2E9C日 2E9D月 2E9E歺 2E9F母 2EA0民 2EA1氵 2EA2氺 2EA3灬 2EA4爫 2EA5爫 2EA6丬 2EA7牛 2EA8犭 2EA9王 2EAA疋 2EAB目",
    "2EAC示 2EAD礻 2EAE竹 2EAF糹 2EB0纟 2EB1罓 2EB2罒 2EB6羊 2EB7羊 2EB8羊 2EB9耂 2EBA肀 2EBB聿 2EBC肉 2EBD臼 2EBE艹 2EBF艹 2EC0艹",
    "2EC1虎 2EC2衤 2EC3覀 2EC4西 2EC5见 2EC6角 2EC7角 2EC8讠 2EC9贝 2ECA足 2ECB车 2ECC辶 2ECD辶 2ECE辶 2ECF邑 2ED0钅 2ED1長 2ED2镸",
    "2ED3长 2ED4门 2ED5阜 2ED6阝 2ED7雨 2ED8青 2ED9韦 2EDA页 2EDB风 2EDC飞 2EDD食 2EDE食 2EDF飠 2EE0饣 2EE2马 2EE3骨 2EE4鬼 2EE5鱼",
    "2EE6鸟 2EE7卤 2EE8麦 2EE9黄 2EEA黾 2EEB斉 2EEC齐 2EED歯 2EEE齿 2EEF竜 2EF0龙 2EF1龜 2EF2亀 2EF3龟"
  };

  private static final Map<Integer, String> CHARACTERS = characters();

  private Radicals() {}

  /** The text with characters for radicals; as many UTF-16 code units. */
  static String replaced(String text) {
    if (text.chars().noneMatch(unit -> unit >= FIRST && unit <= LAST)) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text.length());
    text.chars().forEach(unit -> replaced.append(CHARACTERS.getOrDefault(unit, String.valueOf((char) unit))));
    return replaced.toString();
  }

  private static Map<Integer, String> characters() {
    Map<Integer, String> characters = new HashMap<>();
    for (int kangxi = 0x2F00; kangxi <= LAST; kangxi++) {
      characters.put(kangxi, Normalizer.normalize(Character.toString(kangxi), Normalizer.Form.NFKC));
    }
    for (String line : SUPPLEMENT) {
      for (int at = 0; at < line.length(); at += 6) {
        characters.put(Integer.parseInt(line.substring(at, at + 4), 16), line.substring(at + 4, at + 5));
      }
    }
    characters.put(0x2F3E, "户");
    characters.put(0x2FAD, "青");
    return characters;
  }
}
