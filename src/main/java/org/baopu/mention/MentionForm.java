package org.baopu.mention;

/** How a mention names its entity. */
public enum MentionForm {
  /** By a name, full or short ({@code 湘潭盛旺竹木有限公司}, {@code 湘钢}). */
  NAME,
  /** By a common noun or pronoun that stands for a name nearby ({@code 该公司}, {@code 园区}, {@code 他}). */
  ANAPHOR
}
