package org.baopu.article;

/** What a block of a page is. */
public enum Role {
  /** A line above the headline that leads to it ({@code 市市场监管局：}), or a series label. */
  KICKER,
  /** The main headline. */
  HEADLINE,
  /** A line below the headline that explains it ({@code ——探访湘潭盛旺竹木有限公司的“点竹成金”之路}). */
  SUBHEADLINE,
  /** A heading inside the body ({@code “竹”梦启航：从码头需求到乡村机遇}). */
  CROSSHEAD,
  /** Who wrote it ({@code 本报讯(记者 陈锦 通讯员 罗昕)}, {@code 本报记者 尹义龙}), dateline included. */
  BYLINE,
  /** A paragraph of the body. */
  BODY,
  /** What stands below a picture ({@code 工人正在编织竹帘。（本报记者 尹义龙 摄）}). */
  CAPTION,
  /** Who edited, checked or supplied it ({@code 编辑: 戴雨扬}, {@code 来源：吕梁日报}). */
  CREDIT,
  /** Anything else: jump lines, advertisements, page furniture, the second copy of what is printed twice. */
  FURNITURE
}
