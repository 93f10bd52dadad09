package org.baopu.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.baopu.extraction.Extraction;

/** Links by names, places, posts, and what people say. */
public final class SetLinker implements EntityLinker {
  /** Changes with the entities that the same documents and words give. */
  private static final int FORMAT = 2;

  private final LocalLinker localLinker;
  private final ComponentLinker componentLinker;
  private final Corrections corrections;
  private final Corrected corrected;

  public SetLinker(LocalLinker localLinker) {
    this(localLinker, Corrections.none());
  }

  /** {@code corrections}: what people know better. */
  public SetLinker(LocalLinker localLinker, Corrections corrections) {
    this.localLinker = localLinker;
    this.componentLinker = new ComponentLinker(localLinker.companies(), corrections);
    this.corrections = corrections;
    this.corrected = new Corrected(corrections);
  }

  @Override
  public String version() {
    return FORMAT + " " + localLinker.words() + " " + corrections;
  }

  @Override
  public EntityLinker heeding(Corrections heeded) {
    return new SetLinker(localLinker, heeded);
  }

  @Override
  public List<LocalEntity> locals(Extraction document) {
    return localLinker.link(document);
  }

  @Override
  public String profile(LocalEntity local) {
    String document = PersonLinker.isUntold(local) ? local.document().value() : corrected.documentApart(local);
    return String.join(
        "\u0000", document, local.type(), local.top(), local.label(), local.canonical().orElse(""), local.code().orElse(""),
        local.names().toString(), local.identity().toString());
  }

  @Override
  public SortedSet<String> blocks(LocalEntity local) {
    return corrected.blocks(local);
  }

  @Override
  public List<Joined> join(Collection<Bundle> bundles) {
    List<Bundle> ordered = new ArrayList<>(bundles);
    ordered.sort(Comparator.comparing(Bundle::first));
    List<Joined> entities = new ArrayList<>();
    for (List<Bundle> component : components(ordered)) {
      entities.addAll(componentLinker.link(component));
    }
    entities.sort(Comparator.comparing(joined -> joined.entity().key()));
    return List.copyOf(entities);
  }

  private Collection<List<Bundle>> components(List<Bundle> bundles) {
    Clusters clusters = new Clusters(bundles.size());
    Map<String, Integer> firstOf = new HashMap<>();
    for (int i = 0; i < bundles.size(); i++) {
      for (String block : blocks(bundles.get(i).first())) {
        Integer first = firstOf.putIfAbsent(block, i);
        if (first != null) {
          clusters.join(first, i);
        }
      }
    }
    Map<Integer, List<Bundle>> components = new TreeMap<>();
    for (int i = 0; i < bundles.size(); i++) {
      components.computeIfAbsent(clusters.find(i), c -> new ArrayList<>()).add(bundles.get(i));
    }
    return components.values();
  }
}
