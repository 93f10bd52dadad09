package org.baopu.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baopu.link.Bundle;
import org.baopu.link.Entity;
import org.baopu.link.EntityLinker;
import org.baopu.link.Joined;
import org.baopu.link.LocalEntity;
import org.baopu.page.DocumentId;
import org.baopu.rdf.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Bundles of local entities by block, and the entities that they were joined to: what linking needs to know of the other
 * documents when some change. Its maps:
 *
 * <ul>
 *   <li>{@code bundles}: hash of a profile → how many local entities have it, and what they have in common
 *   <li>{@code holders}: profile, date, document, mention: the local entities, the earliest of a profile first
 *   <li>{@code blocks}: block, profile
 *   <li>{@code entityOf}: profile → key of the entity; {@code entities}: key → entity
 *   <li>{@code former}: key that is no more → key of the entity that stands for it; {@code formerOf}: the same the other way round
 * </ul>
 *
 * <p>Used by one thread.
 */
final class LinkIndex {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();

  /** Stands for no date: after all others. */
  private static final String UNDATED = "~";

  private static final int HASH_DIGITS = 32;

  private final EntityLinker linker;
  private final Tables.Table bundles;
  private final Tables.Table holders;
  private final Tables.Table blocks;
  private final Tables.Table entityOf;
  private final Tables.Table entities;
  private final Tables.Table former;
  private final Tables.Table formerOf;

  /** Profiles whose bundle is another than when last joined. */
  private final Set<String> changed = new TreeSet<>();

  /** Blocks that they share, or shared, with others. */
  private final Set<String> touched = new TreeSet<>();

  private final SortedSet<String> formerChanged = new TreeSet<>();

  LinkIndex(Tables tables, EntityLinker linker) {
    this.linker = linker;
    this.bundles = tables.table("bundles");
    this.holders = tables.table("holders");
    this.blocks = tables.table("blocks");
    this.entityOf = tables.table("entityOf");
    this.entities = tables.table("entities");
    this.former = tables.table("former");
    this.formerOf = tables.table("formerOf");
  }

  /** Forgets all documents; what entities they had is remembered until they are joined again, for the sake of keys that go. */
  void clear() {
    bundles.clear();
    holders.clear();
    blocks.clear();
    entityOf.keys("").forEachRemaining(changed::add);
  }

  /** A document has these local entities. */
  void add(List<LocalEntity> locals) {
    for (LocalEntity local : locals) {
      String profile = profile(local);
      SortedSet<String> its = linker.blocks(local);
      Optional<Stored> stored = stored(profile);
      if (stored.isEmpty()) {
        its.forEach(block -> blocks.put(Tables.key(block, profile), ""));
      }
      bundles.put(profile, json(new Stored(stored.map(Stored::count).orElse(0) + 1, common(local))));
      holders.put(holder(profile, local), "");
      changed.add(profile);
      touched.addAll(its);
    }
  }

  /** A document no longer has these local entities. */
  void remove(List<LocalEntity> locals) {
    for (LocalEntity local : locals) {
      String profile = profile(local);
      SortedSet<String> its = linker.blocks(local);
      int left = stored(profile).map(Stored::count).orElse(1) - 1;
      if (left == 0) {
        bundles.remove(profile);
        its.forEach(block -> blocks.remove(Tables.key(block, profile)));
      } else {
        bundles.put(profile, json(new Stored(left, common(local))));
      }
      holders.remove(holder(profile, local));
      changed.add(profile);
      touched.addAll(its);
    }
  }

  /** Joins again what has changed. Returns the documents of which an entity is now known otherwise. */
  Set<DocumentId> relink() {
    Map<Bundle, String> reached = reached();
    Map<String, String> keyBefore = new HashMap<>();
    reached.values().forEach(profile -> entityOf.get(profile).ifPresent(key -> keyBefore.put(profile, key)));
    changed.forEach(profile -> entityOf.get(profile).ifPresent(key -> keyBefore.put(profile, key)));
    changed.stream().filter(profile -> !bundles.has(profile)).forEach(entityOf::remove);
    Map<String, String> keyNow = new HashMap<>();
    Map<String, String> absorbed = new TreeMap<>();
    Set<DocumentId> concerned = new HashSet<>();
    Map<String, Optional<Entity>> before = new HashMap<>();
    for (Joined joined : linker.join(reached.keySet())) {
      Entity entity = joined.entity();
      Optional<Entity> same = before.computeIfAbsent(entity.key(), this::entity);
      joined.absorbed().forEach(key -> absorbed.put(key, entity.key()));
      for (Bundle member : joined.members()) {
        String profile = reached.getOrDefault(member, "");
        keyNow.put(profile, entity.key());
        boolean stays = entity.key().equals(keyBefore.get(profile))
            && same.map(old -> seen(old, member).equals(seen(entity, member))).orElse(false);
        if (!stays) {
          entityOf.put(profile, entity.key());
          holdersOf(profile).forEachRemaining(holder -> concerned.add(new DocumentId(Tables.part(holder, 2))));
        }
      }
      if (!same.equals(Optional.of(entity))) {
        entities.put(entity.key(), json(entity));
      }
    }
    keep(keyBefore, keyNow, absorbed);
    changed.clear();
    touched.clear();
    return concerned;
  }

  /** The entity as the bundle's documents know it. */
  private static Entity seen(Entity entity, Bundle bundle) {
    return entity.seenBy(List.of(bundle.first()));
  }

  /** All bundles that have one of the touched blocks or share one with such, directly or over others, with their profile. */
  private Map<Bundle, String> reached() {
    Map<String, Bundle> found = new TreeMap<>();
    Set<String> seen = new HashSet<>(touched);
    Deque<String> open = new ArrayDeque<>(touched);
    while (!open.isEmpty()) {
      blocks.keys(Tables.key(open.pop(), "")).forEachRemaining(key -> {
        String profile = Tables.part(key, 1);
        if (!found.containsKey(profile)) {
          Bundle bundle = bundle(profile);
          found.put(profile, bundle);
          linker.blocks(bundle.first()).stream().filter(seen::add).forEach(open::push);
        }
      });
    }
    Map<Bundle, String> profiles = new LinkedHashMap<>();
    found.forEach((profile, bundle) -> profiles.put(bundle, profile));
    return profiles;
  }

  /** Keys that are no more have the entity that has most of what they had; where nothing of it is left, they are forgotten. */
  private void keep(Map<String, String> before, Map<String, String> now, Map<String, String> absorbed) {
    Map<String, Map<String, Integer>> heirs = new TreeMap<>();
    before.forEach((profile, key) -> {
      Map<String, Integer> votes = heirs.computeIfAbsent(key, k -> new TreeMap<>());
      Optional.ofNullable(now.get(profile)).ifPresent(heir -> votes.merge(heir, stored(profile).map(Stored::count).orElse(0), Integer::sum));
    });
    Set<String> alive = new TreeSet<>(now.values());
    alive.forEach(this::isNoFormer);
    heirs.forEach((key, votes) -> {
      if (!alive.contains(key)) {
        entities.remove(key);
        Optional<String> heir = votes.entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey);
        List<String> all = new ArrayList<>(List.of(key));
        formerOf.keys(Tables.key(key, "")).forEachRemaining(entry -> all.add(Tables.part(entry, 1)));
        for (String old : all) {
          isNoFormer(old);
          heir.ifPresent(to -> isFormer(old, to));
        }
      }
    });
    absorbed.forEach((old, to) -> {
      isNoFormer(old);
      isFormer(old, to);
    });
  }

  private void isFormer(String key, String heir) {
    former.put(key, heir);
    formerOf.put(Tables.key(heir, key), "");
    formerChanged.add(key);
  }

  private void isNoFormer(String key) {
    former.get(key).ifPresent(heir -> {
      former.remove(key);
      formerOf.remove(Tables.key(heir, key));
      formerChanged.add(key);
    });
  }

  /** The document's entities as it knows them, by mention. */
  Map<Integer, Entity> entities(List<LocalEntity> locals) {
    Map<String, List<LocalEntity>> byKey = new TreeMap<>();
    for (LocalEntity local : locals) {
      String key = entityOf.get(profile(local)).orElseThrow(() -> new IllegalStateException("not linked: " + local));
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(local);
    }
    Map<Integer, Entity> byMention = new TreeMap<>();
    byKey.forEach((key, same) -> {
      Entity entity = entity(key).orElseThrow(() -> new IllegalStateException("no entity: " + key)).seenBy(same);
      same.forEach(local -> local.mentions().forEach(mention -> byMention.put(mention, entity)));
    });
    return byMention;
  }

  /** Whether there is an entity of that key. */
  boolean hasEntity(String key) {
    return entities.has(key);
  }

  /** The key of the entity that stands for one whose key is no more. */
  Optional<String> heir(String former) {
    return this.former.get(former);
  }

  /** Keys of which {@link #heir} has changed since the last write. */
  Collection<String> formerChanged() {
    return Collections.unmodifiableSortedSet(formerChanged);
  }

  /** All keys that {@link #heir} knows. */
  List<String> allFormer() {
    List<String> all = new ArrayList<>();
    former.keys("").forEachRemaining(all::add);
    return all;
  }

  private Bundle bundle(String profile) {
    Stored stored = stored(profile).orElseThrow(() -> new IllegalStateException("no bundle: " + profile));
    String first = holdersOf(profile).next();
    String date = Tables.part(first, 1);
    LocalEntity common = stored.common();
    return new Bundle(
        common.at(
            new DocumentId(Tables.part(first, 2)),
            date.equals(UNDATED) ? Optional.empty() : Optional.of(LocalDate.parse(date)),
            List.of(Integer.parseInt(Tables.part(first, 3)))),
        stored.count());
  }

  private java.util.Iterator<String> holdersOf(String profile) {
    return holders.keys(Tables.key(profile, ""));
  }

  private String profile(LocalEntity local) {
    return Hash.of(linker.profile(local)).substring(0, HASH_DIGITS);
  }

  /** So that those of one profile are ordered as {@link LocalEntity#BY_DATE} says. */
  private static String holder(String profile, LocalEntity local) {
    String mention = Integer.toString(local.mentions().get(0));
    return Tables.key(
        profile, local.date().map(LocalDate::toString).orElse(UNDATED), local.document().value(), "0".repeat(10 - mention.length()) + mention);
  }

  /** Without what differs from document to document. */
  private static LocalEntity common(LocalEntity local) {
    return local.at(new DocumentId("any"), Optional.empty(), List.of(0));
  }

  private Optional<Stored> stored(String profile) {
    return bundles.get(profile).map(json -> read(json, Stored.class));
  }

  private Optional<Entity> entity(String key) {
    return entities.get(key).map(json -> read(json, Entity.class));
  }

  /** What local entities of one profile have in common, and how many they are. */
  record Stored(int count, LocalEntity common) {}

  private static String json(@Nullable Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON for " + value, e);
    }
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the index is damaged: " + json, e);
    }
  }
}
