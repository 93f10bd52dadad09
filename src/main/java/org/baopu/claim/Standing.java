package org.baopu.claim;

/** How a mention stands in its clause, the likeliest bearer of a number first. */
enum Standing {
  /** Begins the clause, times and adverbs aside: what the clause speaks of. */
  SUBJECT,
  /** Anything else: an object. */
  OBJECT,
  /** Behind a preposition: 在, 与, 来自. */
  ADJUNCT,
  /** In front of the person who speaks: 湘潭高新区产业发展局副局长唐伏莲介绍. */
  SPEAKER,
  /** One of those counted: 亿华通、科威尔等40余家. */
  ITEM
}
