package org.baopu.store;

import java.lang.ref.SoftReference;
import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.baopu.extraction.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * Extractions in files, by the documents' names. Read when asked for; kept while memory lasts, so that passing over them
 * several times does not need them all in memory.
 */
final class StoredExtractions extends AbstractCollection<Extraction> {
  private final SortedMap<String, Place> places;
  private final Map<String, SoftReference<Extraction>> read = new ConcurrentHashMap<>();

  /**
   * Where an extraction is.
   *
   * @param files the folder
   * @param hash hash of its JSON
   */
  record Place(ExtractionFiles files, String hash) {}

  StoredExtractions(SortedMap<String, Place> places) {
    this.places = new TreeMap<>(places);
  }

  /** The extraction of a document that is among them. */
  Extraction of(String document) {
    SoftReference<Extraction> reference = read.get(document);
    @Nullable Extraction known = reference == null ? null : reference.get();
    if (known != null) {
      return known;
    }
    Place place = places.get(document);
    if (place == null) {
      throw new IllegalArgumentException("no such document: " + document);
    }
    Extraction extraction = place.files().read(document, place.hash());
    read.put(document, new SoftReference<>(extraction));
    return extraction;
  }

  @Override
  public Iterator<Extraction> iterator() {
    Iterator<String> documents = places.keySet().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return documents.hasNext();
      }

      @Override
      public Extraction next() {
        return of(documents.next());
      }
    };
  }

  @Override
  public int size() {
    return places.size();
  }
}
