package org.baopu.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Joins bundles that may be the same: those of one component. A function of the set of them. */
final class ComponentLinker {
  /** How many namesakes before and after an entity are told of. */
  private static final int NEIGHBOURS = 2;

  private final PersonLinker persons;
  private final CompanyNames companies;
  private final Corrections corrections;
  private final Corrected corrected;

  ComponentLinker(CompanyNames companies, Corrections corrections) {
    this.persons = new PersonLinker(corrections);
    this.companies = companies;
    this.corrections = corrections;
    this.corrected = new Corrected(corrections);
  }

  List<Joined> link(List<Bundle> component) {
    List<Group> groups = new ArrayList<>();
    groups.addAll(persons.groups(component.stream().filter(bundle -> bundle.first().top().equals("Person")).toList()));
    groups.addAll(others(component.stream().filter(bundle -> !bundle.first().top().equals("Person")).toList()));
    Collection<Group> told = corrected.apply(groups);
    keepApart(told);
    return told.stream().map(Group::joined).toList();
  }

  private Collection<Group> others(List<Bundle> bundles) {
    Map<String, Group> groups = new TreeMap<>();
    List<Bundle> open = new ArrayList<>();
    for (Bundle bundle : bundles) {
      bundle.first().identity().key().ifPresentOrElse(
          key -> groups.computeIfAbsent(key, Group::new).members.add(bundle), () -> open.add(bundle));
    }
    companies.joinWithoutPlace(groups, corrections);
    joinOpen(open, groups);
    return groups.values();
  }

  /**
   * Those whose names may be several entities': those that share a name are one, and are the only settled one that has
   * such a name too or may be called so, if there is one.
   */
  private void joinOpen(List<Bundle> open, Map<String, Group> groups) {
    Map<String, Set<String>> keysOf = new TreeMap<>();
    groups.values().forEach(group -> group.forms().forEach(form ->
        keysOf.computeIfAbsent(group.top() + "/" + form, f -> new TreeSet<>()).add(group.key)));
    List<Group> settled = List.copyOf(groups.values());
    for (List<Bundle> same : sharingForms(open)) {
      Set<String> keys = new TreeSet<>();
      List<LocalEntity> locals = same.stream().map(Bundle::first).sorted(LocalEntity.BY_DATE).toList();
      locals.forEach(local -> local.identity().forms().forEach(form ->
          keys.addAll(keysOf.getOrDefault(local.top() + "/" + form, Set.of()))));
      LocalEntity first = locals.get(0);
      String own = first.top() + "/" + first.label();
      keys.removeIf(key -> corrections.areApart(key, own));
      Optional<String> only =
          keys.isEmpty() ? companies.onlyOneCalled(locals, settled).filter(key -> !corrections.areApart(key, own)) : Optional.empty();
      String key = keys.size() == 1 ? keys.iterator().next() : only.orElse(own);
      Group group = groups.computeIfAbsent(key, Group::new);
      group.members.addAll(same);
      if (keys.size() == 1 || only.isPresent()) {
        String rule = only.isPresent() ? "company-short-name" : "named-so-elsewhere";
        group.reasons.add(new Entity.Reason(true, rule, first.label(), key.substring(key.indexOf('/') + 1), first.document().value()));
      }
    }
  }

  private static Collection<List<Bundle>> sharingForms(List<Bundle> open) {
    Clusters clusters = new Clusters(open.size());
    Map<String, Integer> firstOf = new TreeMap<>();
    for (int i = 0; i < open.size(); i++) {
      for (String form : open.get(i).first().identity().forms()) {
        Integer first = firstOf.putIfAbsent(open.get(i).first().top() + "/" + form, i);
        if (first != null) {
          clusters.join(first, i);
        }
      }
    }
    Map<Integer, List<Bundle>> sharing = new TreeMap<>();
    for (int i = 0; i < open.size(); i++) {
      sharing.computeIfAbsent(clusters.find(i), c -> new ArrayList<>()).add(open.get(i));
    }
    return sharing.values();
  }

  /** Says of entities that share a name why they are not one: of those next to each by key, so that a new one concerns few. */
  private static void keepApart(Collection<Group> groups) {
    Map<String, List<Group>> byForm = new TreeMap<>();
    groups.forEach(group -> group.forms().forEach(form ->
        byForm.computeIfAbsent(group.top() + "/" + form, f -> new ArrayList<>()).add(group)));
    byForm.forEach((form, sharing) -> {
      sharing.sort(Comparator.comparing(group -> group.key));
      for (int i = 0; i < sharing.size(); i++) {
        Group one = sharing.get(i);
        for (int j = Math.max(0, i - NEIGHBOURS); j < Math.min(sharing.size(), i + NEIGHBOURS + 1); j++) {
          if (i != j) {
            one.reasons.add(new Entity.Reason(false, "same-name", form.substring(form.indexOf('/') + 1), sharing.get(j).key, why(one)));
          }
        }
      }
    });
  }

  private static String why(Group group) {
    return group.top().equals("Person") ? "no post, place led or newspaper in common" : "another place or another full name";
  }
}
