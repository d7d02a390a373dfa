package org.testimony.classify.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.testimony.classify.identity.match.MatchDecision;
import org.testimony.classify.identity.match.MentionFacts;
import org.testimony.classify.identity.match.PairJudge;

/**
 * Divides mentions into persons: what judgements of sameness connect is one person, unless a contradiction would end in
 * it. The surest judgements go first, ties by id, so the result is a function of the set of mentions and not of their
 * order. Takes time with the square of the number of mentions.
 */
final class Clustering {
    private final PairJudge judge;

    Clustering(PairJudge judge) {
        this.judge = judge;
    }

    /** One mention's place among others, and the pairs of places that match although they are kept apart. */
    record Partition(List<List<MentionFacts>> parts, List<Refusal> refusals) {}

    /** Two parts, by their index, with a matching pair between them. */
    record Refusal(int one, int other) {}

    private record Edge(int one, int other, double score) {}

    Partition partition(List<MentionFacts> mentions) {
        List<MentionFacts> sorted = mentions.stream()
                .sorted(Comparator.comparing(m -> m.reading().mentionId().value()))
                .toList();
        List<Edge> edges = new ArrayList<>();
        List<BitSet> against = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            against.add(new BitSet(sorted.size()));
            for (int j = 0; j < i; j++) {
                MatchDecision decision = judge.judge(sorted.get(i), sorted.get(j));
                if (decision instanceof MatchDecision.Same same) {
                    edges.add(new Edge(j, i, same.score()));
                } else if (decision instanceof MatchDecision.NotSame) {
                    against.get(i).set(j);
                    against.get(j).set(i);
                }
            }
        }
        // Indexes follow ids, so ties are broken by id.
        edges.sort(Comparator.comparingDouble(Edge::score)
                .reversed()
                .thenComparingInt(Edge::one)
                .thenComparingInt(Edge::other));
        return connect(sorted, edges, against);
    }

    private static Partition connect(List<MentionFacts> mentions, List<Edge> edges, List<BitSet> against) {
        int[] root = new int[mentions.size()];
        List<BitSet> members = new ArrayList<>();
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
            BitSet self = new BitSet(root.length);
            self.set(i);
            members.add(self);
        }
        List<Edge> refused = new ArrayList<>();
        for (Edge edge : edges) {
            int into = root[edge.one()];
            int from = root[edge.other()];
            if (into == from) {
                continue;
            }
            if (members.get(from).stream().anyMatch(m -> against.get(m).intersects(members.get(into)))) {
                refused.add(edge);
                continue;
            }
            members.get(from).stream().forEach(m -> root[m] = into);
            members.get(into).or(members.get(from));
        }
        return partition(mentions, root, refused);
    }

    private static Partition partition(List<MentionFacts> mentions, int[] root, List<Edge> refused) {
        TreeMap<Integer, Integer> partOfRoot = new TreeMap<>();
        List<List<MentionFacts>> parts = new ArrayList<>();
        for (int i = 0; i < root.length; i++) {
            int part = partOfRoot.computeIfAbsent(root[i], r -> {
                parts.add(new ArrayList<>());
                return parts.size() - 1;
            });
            parts.get(part).add(mentions.get(i));
        }
        List<Refusal> refusals = refused.stream()
                .map(e -> new Refusal(partOf(partOfRoot, root[e.one()]), partOf(partOfRoot, root[e.other()])))
                .filter(r -> r.one() != r.other())
                .distinct()
                .toList();
        return new Partition(parts, refusals);
    }

    private static int partOf(TreeMap<Integer, Integer> partOfRoot, int root) {
        Integer part = partOfRoot.get(root);
        if (part == null) {
            throw new IllegalStateException("every root has a part");
        }
        return part;
    }
}
