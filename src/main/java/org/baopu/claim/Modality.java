package org.baopu.claim;

/** How a claim is meant. */
public enum Modality {
  /** As a fact. */
  STATED,
  /** As an intention or forecast (拟, 计划, 将). */
  PLANNED,
  /** As over (曾任, 原). */
  FORMER,
  /** As not so (未, 并非). */
  NEGATED
}
