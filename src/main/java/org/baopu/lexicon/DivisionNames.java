package org.baopu.lexicon;

import java.util.ArrayList;
import java.util.List;

/** What else a division is called than by its official name: 湘潭市 is 湘潭, 湘西土家族苗族自治州 湘西州 and 湘西. */
final class DivisionNames {
  private static final List<String> PEOPLES =
      List.of(
          "蒙古族", "回族", "藏族", "维吾尔族", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族",
          "土家族", "哈尼族", "哈萨克族", "傣族", "黎族", "傈僳族", "佤族", "畲族", "高山族", "拉祜族", "水族", "东乡族",
          "纳西族", "景颇族", "柯尔克孜族", "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族",
          "锡伯族", "阿昌族", "普米族", "塔吉克族", "怒族", "乌孜别克族", "俄罗斯族", "鄂温克族", "德昂族", "保安族", "裕固族",
          "京族", "塔塔尔族", "独龙族", "鄂伦春族", "赫哲族", "门巴族", "珞巴族", "基诺族", "各族",
          "哈萨克", "蒙古", "柯尔克孜", "维吾尔", "塔吉克", "锡伯");

  /** Official endings and what everyday speech has in their place; the longest first. */
  private static final String[][] ENDINGS = {
    {"特别行政区", ""}, {"自治区", ""}, {"自治州", "州"}, {"自治县", "县"}, {"自治旗", "旗"}, {"街道办事处", "街道"},
    {"办事处", ""}, {"地区", ""}, {"林区", ""}, {"新区", ""}, {"街道", ""}, {"省", ""}, {"市", ""}, {"盟", ""}, {"县", ""},
    {"区", ""}, {"旗", ""}, {"镇", ""}, {"乡", ""}, {"苏木", ""}
  };

  private DivisionNames() {}

  /** The short forms, two characters or more each; empty if the name has none. */
  static List<String> shortForms(String name) {
    for (String[] ending : ENDINGS) {
      if (name.endsWith(ending[0])) {
        return forms(name, name.substring(0, name.length() - ending[0].length()), ending[1]);
      }
    }
    return List.of();
  }

  private static List<String> forms(String name, String stem, String ending) {
    List<String> forms = new ArrayList<>();
    String bare = withoutPeoples(stem);
    for (String form : List.of(bare + ending, bare, stem)) {
      if (form.length() > 1 && !form.equals(name) && !forms.contains(form)) {
        forms.add(form);
      }
    }
    return List.copyOf(forms);
  }

  private static String withoutPeoples(String stem) {
    for (boolean cut = true; cut; ) {
      cut = false;
      for (String people : PEOPLES) {
        if (stem.length() > people.length() + 1 && stem.endsWith(people)) {
          stem = stem.substring(0, stem.length() - people.length());
          cut = true;
        }
      }
    }
    return stem;
  }
}
