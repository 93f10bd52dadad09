package org.baopu.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.NS;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.dictionary.ns.PlaceDictionary;
import com.hankcs.hanlp.recognition.nr.PersonRecognition;
import com.hankcs.hanlp.recognition.ns.PlaceRecognition;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.seg.common.WordNet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolesTest {
  private static final String TEXT = "湘潭市委书记刘志仁到九华街道兴隆村走访，湖南蓝天智能装备有限公司董事长陈小平陪同。";

  private final List<Vertex> words = words();

  private static List<Vertex> words() {
    List<Vertex> words = new ArrayList<>(List.of(Vertex.newB()));
    Segment segment = new ViterbiSegment().enableAllNamedEntityRecognize(false);
    segment.seg(TEXT).forEach(term -> words.add(new Vertex(term.word)));
    words.add(Vertex.newE());
    return words;
  }

  @Test
  void rolesOneByOneAreHanLpsOwn() {
    var items = PersonRecognition.roleObserve(words);
    assertEquals(
        PersonRecognition.viterbiComputeSimply(items),
        new Roles<>(NR.class, PersonDictionary.transformMatrixDictionary).oneByOne(items));
  }

  @Test
  void rolesTogetherAreHanLpsOwn() {
    var items = PlaceRecognition.roleTag(words, new WordNet(TEXT));
    assertEquals(
        PlaceRecognition.viterbiCompute(items),
        new Roles<>(NS.class, PlaceDictionary.transformMatrixDictionary).together(items));
  }
}
