package org.baopu;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baopu.extraction.Extraction;
import org.baopu.link.Bundle;
import org.baopu.link.Corrections;
import org.baopu.link.Entity;
import org.baopu.link.EntityLinker;
import org.baopu.link.Joined;
import org.baopu.link.LocalEntity;

/** Links by a list of names that are another's: what is called alike is one. Open for linkers with faults. */
public class SampleLinker implements EntityLinker {
  private final Map<String, String> same;

  public SampleLinker(Map<String, String> same) {
    this.same = Map.copyOf(same);
  }

  @Override
  public String version() {
    return new TreeMap<>(same).toString();
  }

  @Override
  public EntityLinker heeding(Corrections corrections) {
    return this;
  }

  @Override
  public List<LocalEntity> locals(Extraction document) {
    List<LocalEntity> locals = new ArrayList<>();
    for (Entity entity : SampleDocument.link(List.of(document), same)) {
      SortedSet<String> blocks = new TreeSet<>(List.of(entity.key()));
      locals.add(
          new LocalEntity(
              document.source().id(), document.source().date(), entity.type(), entity.top(), entity.label(), Optional.empty(),
              Optional.empty(), entity.names(),
              new LocalEntity.Identity(Optional.of(entity.key()), entity.names(), new TreeSet<>(), blocks),
              entity.mentions().stream().map(mention -> mention.index()).toList(), entity.reasons()));
    }
    return locals;
  }

  @Override
  public String profile(LocalEntity local) {
    return local.type() + local.label() + local.names() + local.identity();
  }

  @Override
  public SortedSet<String> blocks(LocalEntity local) {
    return local.identity().blocks();
  }

  @Override
  public List<Joined> join(Collection<Bundle> bundles) {
    Map<String, List<Bundle>> byKey = new TreeMap<>();
    bundles.forEach(bundle -> byKey.computeIfAbsent(bundle.first().identity().blocks().first(), k -> new ArrayList<>()).add(bundle));
    List<Joined> joined = new ArrayList<>();
    byKey.forEach((key, members) -> {
      SortedSet<String> names = new TreeSet<>();
      members.forEach(member -> names.addAll(member.first().names()));
      String label = key.substring(key.indexOf('/') + 1);
      LocalEntity first = members.get(0).first();
      joined.add(
          new Joined(
              new Entity(
                  key, first.type(), first.top(), names.contains(label) ? label : names.last(), names, Optional.empty(),
                  Optional.empty(), List.of(), List.of()),
              members, new TreeSet<>()));
    });
    return joined;
  }
}
