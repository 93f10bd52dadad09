package org.baopu.language;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.NS;
import com.hankcs.hanlp.corpus.tag.NT;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.dictionary.ns.PlaceDictionary;
import com.hankcs.hanlp.dictionary.nt.OrganizationDictionary;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.seg.common.WordNet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * HanLP's recognisers of people, places and bodies, with the same results: their dictionaries and patterns are asked, but what is
 * the same for all words is made once. Safe for use by several threads.
 */
final class NameRecognizer {
  /** A word that is a name itself and is more frequent than that has no roles as a part of one. */
  private static final int COMMON = 1000;

  private final Roles<NR> personRoles = new Roles<>(NR.class, PersonDictionary.transformMatrixDictionary);
  private final Roles<NS> placeRoles = new Roles<>(NS.class, PlaceDictionary.transformMatrixDictionary);
  private final Roles<NT> bodyRoles = new Roles<>(NT.class, OrganizationDictionary.transformMatrixDictionary);

  private final EnumItem<NR> personStart = roles(NR.A, 1, NR.K, 1);
  private final EnumItem<NR> personName = roles(NR.X, 2, NR.G, 1);
  private final EnumItem<NR> personTitle = roles(NR.G, 1, NR.K, 1);
  private final EnumItem<NR> noPerson = new EnumItem<>(NR.A, PersonDictionary.transformMatrixDictionary.getTotalFrequency(NR.A));
  private final EnumItem<NS> shortPlace = roles(NS.H, 1, NS.G, 1);
  private final EnumItem<NS> longPlace = new EnumItem<>(NS.G, 1);
  private final EnumItem<NS> noPlace = new EnumItem<>(NS.Z, PlaceDictionary.transformMatrixDictionary.getTotalFrequency(NS.Z));
  private final EnumItem<NT> foreigner = new EnumItem<>(NT.F, 1000);
  private final EnumItem<NT> body = roles(NT.K, 1000, NT.D, 1000);
  private final EnumItem<NT> number = new EnumItem<>(NT.M, 1000);
  private final EnumItem<NT> noBody = new EnumItem<>(NT.Z, OrganizationDictionary.transformMatrixDictionary.getTotalFrequency(NT.Z));

  private static <E extends Enum<E>> EnumItem<E> roles(E one, int times, E other, int otherTimes) {
    EnumItem<E> roles = new EnumItem<>(one, times);
    roles.addLabel(other, otherTimes);
    return roles;
  }

  /** Adds the names of people to the best words. */
  void addPeople(List<Vertex> path, WordNet best, WordNet net) {
    List<EnumItem<NR>> items = new ArrayList<>(path.size());
    items.add(personStart);
    for (Vertex word : path.subList(1, path.size())) {
      items.add(Objects.requireNonNullElseGet(PersonDictionary.dictionary.get(word.realWord), () -> unknownPerson(word)));
    }
    PersonDictionary.parsePattern(personRoles.oneByOne(items), path, best, net);
  }

  private EnumItem<NR> unknownPerson(Vertex word) {
    Nature nature = word.guessNature();
    if (nature == Nature.nr && word.getAttribute().totalFrequency <= COMMON && word.realWord.length() == 2) {
      return personName;
    }
    return nature == Nature.nnt ? personTitle : noPerson;
  }

  /** Adds the names of places to the best words. */
  void addPlaces(List<Vertex> path, WordNet best, WordNet net) {
    List<EnumItem<NS>> items = new ArrayList<>(path.size());
    for (Vertex word : path) {
      items.add(
          word.getNature() == Nature.ns && word.getAttribute().totalFrequency <= COMMON
              ? word.realWord.length() < 3 ? shortPlace : longPlace
              : Objects.requireNonNullElse(PlaceDictionary.dictionary.get(word.word), noPlace));
    }
    PlaceDictionary.parsePattern(placeRoles.together(items), path, best, net);
  }

  /** Adds the names of bodies to the best words. */
  void addBodies(List<Vertex> path, WordNet best, WordNet net) {
    List<EnumItem<NT>> items = new ArrayList<>(path.size());
    for (Vertex word : path) {
      items.add(bodyItem(word));
    }
    OrganizationDictionary.parsePattern(bodyRoles.together(items), path, best, net);
  }

  private EnumItem<NT> bodyItem(Vertex word) {
    Nature nature = word.guessNature();
    if (nature == Nature.nrf && word.getAttribute().totalFrequency <= COMMON) {
      return foreigner;
    }
    if (nature == Nature.ni || nature == Nature.nic || nature == Nature.nis || nature == Nature.nit) {
      return body;
    }
    return nature == Nature.m ? number : Objects.requireNonNullElse(OrganizationDictionary.dictionary.get(word.word), noBody);
  }
}
