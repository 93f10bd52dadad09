package org.baopu.mention;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import org.baopu.article.Block;
import org.baopu.article.Layout;
import org.baopu.language.Language;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.Lexicon;
import org.baopu.tagger.NameTagger;

/**
 * Finds the mentions of a document in two passes: block by block what the model and the rules propose, then, with the
 * names that this made known, once more.
 */
public final class DocumentMentionFinder implements MentionFinder {
  /** Candidates below that score are no mentions. */
  private static final double LEAST = 0.5;

  private final Language language;
  private final TaggerRule tagger;
  private final List<CandidateRule> rules;
  private final Repair repair;
  private final CompanyBounds companies;
  private final UnitRule units;
  private final JoinedNames joined;
  private final PersonBounds people;
  private final DescribedPeople described;
  private final ListRule lists;
  private final ProjectLists projects;
  private final PlaceChains chains;
  private final SpecificClass specific;
  private final HeldPlaces held;
  private final AnaphorRule anaphors;

  public DocumentMentionFinder(Lexicon lexicon, Language language, NameTagger tagger) {
    this.language = language;
    EntityClass person = required(lexicon, "Person");
    this.tagger = new TaggerRule(tagger, lexicon);
    this.repair = new Repair(lexicon);
    this.companies = new CompanyBounds(lexicon.identityWords(), required(lexicon, "Company"));
    this.joined = new JoinedNames(lexicon);
    this.units =
        new UnitRule(lexicon.nameForms(), lexicon.identityWords(), lexicon.personForms().titles(), part(lexicon, "deputy"));
    this.rules =
        List.of(
            new BylineRule(lexicon.personForms(), lexicon.nameForms(), person),
            new PersonRule(lexicon.personForms(), person),
            new TransliteratedNameRule(lexicon.personForms(), person),
            new DivisionRule(lexicon, required(lexicon, "Place")),
            units,
            companies,
            new FormRule(lexicon));
    this.people = new PersonBounds(lexicon.personForms(), lexicon.identityWords());
    this.described = new DescribedPeople(lexicon.personForms(), person);
    this.lists = new ListRule(lexicon.personForms());
    this.projects = new ProjectLists(lexicon, required(lexicon, "Project"));
    this.specific = new SpecificClass(lexicon);
    this.chains = new PlaceChains(lexicon.divisions(), required(lexicon, "Place"), specific);
    this.held = new HeldPlaces(lexicon.divisions(), required(lexicon, "Place"), part(lexicon, "deputy"), part(lexicon, "head-of-division"));
    this.anaphors = new AnaphorRule(lexicon);
  }

  private static EntityClass required(Lexicon lexicon, String name) {
    return lexicon.entityClass(name).orElseThrow(() -> new IllegalArgumentException("the ontology lacks bp:" + name));
  }

  private static String part(Lexicon lexicon, String name) {
    return lexicon.relations().part(name).orElseThrow(() -> new IllegalArgumentException("the ontology lacks part:" + name));
  }

  @Override
  public List<Mention> find(Layout layout) {
    List<BlockText> blocks = new ArrayList<>();
    for (Block block : layout.blocks()) {
      blocks.add(new BlockText(blocks.size(), block, layout.page().text(), language));
    }
    List<List<Candidate>> candidates = proposed(blocks);
    KnownNames known = new KnownNames(firstPass(blocks, candidates));
    List<Draft> names = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      BlockText block = blocks.get(i);
      candidates.get(i).addAll(known.in(block));
      candidates.get(i).replaceAll(candidate -> whole(block, candidate));
      List<Draft> chosen = chains.unfold(chosen(blocks.get(i), candidates.get(i)));
      names.addAll(DeclaredNames.linked(blocks.get(i), chosen));
      names.addAll(held.find(blocks.get(i), chosen));
      names.addAll(units.wholes(blocks.get(i), chosen));
    }
    names.addAll(anaphors.find(layout, blocks, List.copyOf(names)));
    return numbered(names);
  }

  private List<List<Candidate>> proposed(List<BlockText> blocks) {
    List<List<Candidate>> proposed = new ArrayList<>();
    List<List<Candidate>> tagged = tagger.find(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      BlockText block = blocks.get(i);
      List<Candidate> all = new ArrayList<>(tagged.get(i));
      rules.forEach(rule -> all.addAll(rule.find(block)));
      List.copyOf(all).forEach(candidate -> companies.owner(block, candidate).ifPresent(all::add));
      List<Candidate> proposals = List.copyOf(all);
      all.replaceAll(candidate -> people.of(block, candidate, proposals));
      List<Candidate> mended = new ArrayList<>();
      all.forEach(
          candidate ->
              repair
                  .mended(block, companies.owned(block, candidate))
                  .map(sound -> joined.parted(block, companies.rooted(block, whole(block, sound), all)))
                  .ifPresent(names -> names.forEach(name -> mended.add(specific.of(block, name)))));
      proposed.add(mended);
    }
    described.settle(blocks, proposed);
    return proposed;
  }

  private Candidate whole(BlockText block, Candidate candidate) {
    return units.whole(block, companies.whole(block, candidate));
  }

  private List<Draft> firstPass(List<BlockText> blocks, List<List<Candidate>> candidates) {
    List<Draft> names = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      candidates.get(i).addAll(projects.find(blocks.get(i), chosen(blocks.get(i), candidates.get(i))));
      List<Draft> chosen = chosen(blocks.get(i), candidates.get(i));
      names.addAll(chosen);
      candidates.get(i).addAll(lists.find(blocks.get(i), chosen));
      for (Draft declared : DeclaredNames.find(blocks.get(i), chosen)) {
        names.add(declared);
        candidates.get(i).add(new Candidate(declared.type(), declared.span(), declared.rule(), declared.score()));
      }
    }
    return names;
  }

  private static List<Draft> chosen(BlockText block, List<Candidate> candidates) {
    return CandidateChooser.choose(candidates, LEAST).stream().map(candidate -> Draft.name(block, candidate)).toList();
  }

  private static List<Mention> numbered(List<Draft> drafts) {
    List<Draft> ordered = new ArrayList<>(drafts);
    ordered.sort(Comparator.comparingInt((Draft draft) -> draft.block().block()).thenComparing(Draft::span));
    IdentityHashMap<Draft, Integer> numbers = new IdentityHashMap<>();
    ordered.forEach(draft -> numbers.put(draft, numbers.size()));
    List<Mention> mentions = new ArrayList<>();
    for (Draft draft : ordered) {
      OptionalInt referent =
          draft.referent().map(to -> OptionalInt.of(numbers.getOrDefault(to, 0))).orElse(OptionalInt.empty());
      mentions.add(
          new Mention(
              draft.form(), draft.type(), draft.block().block(), draft.span(), name(draft.text()), referent, draft.rule()));
    }
    return mentions;
  }

  private static String name(String text) {
    StringBuilder name = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .chars()
        .filter(unit -> !Character.isWhitespace(unit))
        .forEach(unit -> name.append((char) unit));
    return name.toString();
  }
}
