package org.testimony.classify.identity.synthetic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.testimony.classify.identity.ReportedMention;
import org.testimony.classify.identity.match.MentionFacts;

/** All pairs of mentions that share a block, each once. */
final class CandidatePairs {
    private final List<SyntheticMention> mentions;
    private final List<MentionFacts> facts = new ArrayList<>();
    private final Map<String, List<Integer>> blocks = new HashMap<>();

    CandidatePairs(List<SyntheticMention> mentions) {
        this.mentions = mentions;
        for (SyntheticMention mention : mentions) {
            ReportedMention r = mention.reported();
            facts.add(MentionFacts.of(r.reading(), r.article(), r.story(), r.publishedAt(), r.told()));
        }
    }

    /** Whether two mentions, by their places, are about one person. */
    boolean isSame(int one, int other) {
        return mentions.get(one).person().equals(mentions.get(other).person());
    }

    MentionFacts facts(int place) {
        return facts.get(place);
    }

    void forEach(BiConsumer<Integer, Integer> pair) {
        blocks.clear();
        for (int i = 0; i < facts.size(); i++) {
            BitSet met = new BitSet();
            for (String key : facts.get(i).keys()) {
                List<Integer> block = blocks.computeIfAbsent(key, k -> new ArrayList<>());
                block.forEach(met::set);
                block.add(i);
            }
            int one = i;
            met.stream().forEach(other -> pair.accept(other, one));
        }
    }

    /** Sizes of the blocks, after {@link #forEach}. */
    Map<String, Integer> blockSizes() {
        Map<String, Integer> sizes = new HashMap<>();
        blocks.forEach((key, block) -> sizes.put(key, block.size()));
        return sizes;
    }

    /** Pairs of mentions of one person, whether they share a block or not. */
    long truePairs() {
        Map<String, Long> byPerson = new HashMap<>();
        mentions.forEach(m -> byPerson.merge(m.person(), 1L, Long::sum));
        return byPerson.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }
}
