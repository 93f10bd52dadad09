package org.baopu.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.baopu.text.Span;

/** Finds names of people, places, parks, projects and organisations. Immutable; safe for use by several threads. */
public final class NameTagger {
  private static final String RESOURCE = "names.model";

  private final TaggerModel model;

  NameTagger(TaggerModel model) {
    this.model = model;
  }

  /** Loads the model that comes with the program, in about 0.3 seconds. */
  public static NameTagger load() {
    try (InputStream in = NameTagger.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + RESOURCE);
      }
      return new NameTagger(
          TaggerModel.read(new DataInputStream(new BufferedInputStream(new InflaterInputStream(in), 1 << 16))));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /**
   * Tags one passage that stands for itself.
   *
   * @return names in order, not overlapping, of the text's UTF-16 code units; empty if none
   */
  public List<TaggedSpan> tag(Passage passage) {
    return tag(List.of(passage)).get(0);
  }

  /**
   * Tags the passages of one document: what a name is in one place bears on the others.
   *
   * @return for each passage its names in order, not overlapping; empty if none
   */
  public List<List<TaggedSpan>> tag(List<Passage> passages) {
    List<List<TaggedSpan>> tagged = new ArrayList<>();
    for (List<Choice> names : model.names(passages)) {
      tagged.add(names.stream().map(NameTagger::span).toList());
    }
    return tagged;
  }

  private static TaggedSpan span(Choice choice) {
    Proposal name = choice.proposal();
    return new TaggedSpan(new Span(name.start(), name.end()), Kind.of(name.kind()).type, choice.confidence());
  }
}
