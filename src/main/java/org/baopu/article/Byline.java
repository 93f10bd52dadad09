package org.baopu.article;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who wrote an article: 本报记者 丁玉洁 通讯员 黄靓.
 *
 * @param names in their order; not empty
 */
record Byline(List<String> names) {
  /** Longest byline, in characters. */
  private static final int LONGEST = 80;

  private static final Pattern ROLE =
      Pattern.compile(
          "(?:全媒体|融媒体|见习|实习|首席|特约|特派|本报|本台|本网|本刊|体育|文图|图文|驻\\p{Han}{2,3})*"
              + "(?:记者|通讯员|撰稿人|作者|实习生|评论员|采写|撰文|文字|图片|摄影|摄像|视频|制图|编译)|摄影?报道|文[/／]图|图[/／]文|文图|报道员?|综合|[□■◎●▲]");

  /** The 150 commonest surnames and the commonest double ones. */
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封官谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由冒彦芷蹇";

  private static final String DOUBLE_SURNAMES = "欧阳 司马 上官 诸葛 皇甫 尉迟 令狐 慕容 司徒 夏侯 东方 端木 公孙 百里 南宫 轩辕";

  /** What a news outlet's name ends in; 新华社 is no person. */
  private static final Pattern OUTLET = Pattern.compile("(?:报|报社|社|网|电视台|广播|客户端|新闻|在线|时刻|中心|传媒|[市省县区台]台)$");

  private static final Pattern OPEN_NAME = Pattern.compile("[（(][^）)]*(?:记者|通讯员)[^）)]*[ 、]\\p{Han}{2,3}$");

  private static final Pattern FIRST_NAME = Pattern.compile("^\\p{Han}{2,3}[ 、）)]");

  Byline {
    names = List.copyOf(names);
  }

  /** The byline that the line is and nothing else; empty if it is none. */
  static Optional<Byline> of(String line) {
    String text = line.strip();
    boolean bracketed = isBracketed(text);
    String inner = bracketed ? text.substring(1, text.length() - 1) : text;
    if (inner.length() < 3 || inner.length() > LONGEST || inner.indexOf('。') >= 0) {
      return Optional.empty();
    }
    boolean role = ROLE.matcher(inner).find();
    List<String> names = new ArrayList<>();
    for (String word : words(inner)) {
      if (isName(word)) {
        names.add(word);
      } else if (!role || !OUTLET.matcher(word).find()) {
        return Optional.empty();
      }
    }
    boolean bare = names.size() >= 2 && inner.indexOf('：') < 0 && names.stream().anyMatch(name -> name.length() >= 3);
    return !names.isEmpty() && (role || bracketed || bare) ? Optional.of(new Byline(names)) : Optional.empty();
  }

  /** The names in a stretch that is known to hold them: 全媒体记者 陈勇 见习记者 张燶文. */
  static List<String> names(String stretch) {
    List<String> names = new ArrayList<>();
    for (String word : words(stretch)) {
      if (isTwoNames(word)) {
        names.add(word.substring(0, 2));
        names.add(word.substring(2));
      } else if (isName(word) || (isShortHan(word) && !OUTLET.matcher(word).find())) {
        names.add(word);
      }
    }
    return names;
  }

  /** Whether a line ends between two names of a byline: 通讯员 谈维 / 龙源）. */
  static boolean isBetweenNames(String before, String after) {
    return OPEN_NAME.matcher(before.substring(Math.max(0, before.length() - 60))).find()
        && FIRST_NAME.matcher(after.substring(0, Math.min(4, after.length()))).find();
  }

  /** Whether it looks like a person's name: a surname and one or two characters, or a name with a dot. */
  static boolean isName(String word) {
    int length = word.length();
    if (length < 2 || length > 12 || OUTLET.matcher(word).find()) {
      return false;
    }
    if (word.indexOf('·') > 0) {
      return word.codePoints().allMatch(c -> c == '·' || Character.isIdeographic(c));
    }
    boolean doubled = length >= 3 && DOUBLE_SURNAMES.contains(word.substring(0, 2));
    return length <= (doubled ? 4 : 3)
        && SURNAMES.indexOf(word.charAt(0)) >= 0
        && word.codePoints().allMatch(Character::isIdeographic);
  }

  /** Whether it is two names of two characters that lost the blank between. */
  private static boolean isTwoNames(String word) {
    return word.length() == 4
        && !isName(word)
        && isName(word.substring(0, 2))
        && isName(word.substring(2));
  }

  private static boolean isShortHan(String word) {
    return word.length() >= 2 && word.length() <= 3 && word.codePoints().allMatch(Character::isIdeographic);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : ROLE.matcher(text).replaceAll(" ").split("[\\s 、，,；;/／|：:]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isBracketed(String text) {
    return text.length() > 2
        && (text.charAt(0) == '(' || text.charAt(0) == '（')
        && (text.charAt(text.length() - 1) == ')' || text.charAt(text.length() - 1) == '）');
  }
}
