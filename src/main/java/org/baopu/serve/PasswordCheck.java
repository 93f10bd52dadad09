package org.baopu.serve;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.baopu.rdf.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Basic authentication (RFC 7617). Hashing is slow on purpose: what was right is
 * remembered, by its own hash, and two are checked at a time.
 */
final class PasswordCheck {
  private static final String SCHEME = "Basic ";
  private static final int REMEMBERED = 1000;
  private static final int AT_ONCE = 2;

  private final Users users;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Set<String> right =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  PasswordCheck(Users users) {
    this.users = users;
  }

  /** Whether a request with that header may go on. */
  boolean lets(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    String given = header.substring(SCHEME.length()).strip();
    String hash = Hash.of(given);
    if (right.contains(hash)) {
      return true;
    }
    boolean known = isRightAnew(given);
    if (known) {
      right.add(hash);
    }
    return known;
  }

  private boolean isRightAnew(String given) {
    String pair;
    try {
      pair = new String(Base64.getDecoder().decode(given), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return false;
    }
    int colon = pair.indexOf(':');
    if (colon < 0) {
      return false;
    }
    turns.acquireUninterruptibly();
    try {
      return users.knows(pair.substring(0, colon), pair.substring(colon + 1));
    } finally {
      turns.release();
    }
  }
}
