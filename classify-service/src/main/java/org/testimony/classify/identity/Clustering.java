package org.testimony.classify.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.testimony.classify.identity.decision.DecisionBook;
import org.testimony.classify.identity.decision.Rulings;
import org.testimony.classify.identity.match.MatchDecision;
import org.testimony.classify.identity.match.MentionFacts;
import org.testimony.classify.identity.match.PairJudge;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.MentionId;

/**
 * Divides mentions into persons, in two rounds. First what the machine judges the same is joined, the surest judgement
 * first, ties by id, unless a contradiction or an analyst's "not the same person" would end in one person. Then what
 * analysts call the same person is joined whole, the latest decision first: no contradiction the machine sees stands
 * against that, only another analyst's word. So the result is a function of the mentions and the decisions in force and
 * not of their order. Takes time with the square of the number of mentions.
 */
final class Clustering {
    private final PairJudge judge;
    private final DecisionBook book;

    Clustering(PairJudge judge, DecisionBook book) {
        this.judge = judge;
        this.book = book;
    }

    /** One mention's place among others, and the pairs of places that match although they are kept apart. */
    record Partition(List<List<MentionFacts>> parts, List<Refusal> refusals) {}

    /** Two parts, by their index, with a matching pair between them. */
    record Refusal(int one, int other) {}

    private record Edge(int one, int other, double score) {}

    private record Decided(Edge edge, Decision decision) {}

    /** What is known of all pairs: what joins them, what the machine holds against it, what analysts bar. */
    private record Judged(List<Edge> matches, List<Decided> decided, List<BitSet> against, List<BitSet> barred) {}

    Partition partition(List<MentionFacts> mentions) {
        List<MentionFacts> sorted = mentions.stream()
                .sorted(Comparator.comparing(m -> m.reading().mentionId().value()))
                .toList();
        Judged judged = judge(sorted);
        Joining joining = new Joining(sorted.size());
        // Indexes follow ids, so ties are broken by id.
        judged.matches().sort(Comparator.comparingDouble(Edge::score)
                .reversed()
                .thenComparingInt(Edge::one)
                .thenComparingInt(Edge::other));
        judged.matches().forEach(edge -> joining.join(edge, judged.against()));
        judged.decided().sort(Comparator.comparing(Decided::decision, DecisionBook.EARLIEST_FIRST.reversed())
                .thenComparingInt(d -> d.edge().one())
                .thenComparingInt(d -> d.edge().other()));
        judged.decided().forEach(decided -> joining.join(decided.edge(), judged.barred()));
        return joining.partition(sorted);
    }

    private Judged judge(List<MentionFacts> sorted) {
        List<MentionId> ids = sorted.stream().map(m -> m.reading().mentionId()).toList();
        Rulings rulings = Rulings.among(ids, book);
        Judged judged = new Judged(new ArrayList<>(), new ArrayList<>(), bits(sorted.size()), bits(sorted.size()));
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = 0; j < i; j++) {
                Decision ruling = rulings.on(i, j);
                if (ruling != null && ruling.kind() == DecisionKind.NOT_SAME_PERSON) {
                    set(judged.barred(), i, j);
                    set(judged.against(), i, j);
                    continue;
                }
                if (ruling != null) {
                    judged.decided().add(new Decided(new Edge(j, i, 1), ruling));
                }
                MatchDecision decision = judge.judge(sorted.get(i), sorted.get(j));
                if (decision instanceof MatchDecision.Same same) {
                    judged.matches().add(new Edge(j, i, same.score()));
                } else if (decision instanceof MatchDecision.NotSame && ruling == null) {
                    set(judged.against(), i, j);
                }
            }
        }
        return judged;
    }

    private static List<BitSet> bits(int size) {
        List<BitSet> bits = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            bits.add(new BitSet());
        }
        return bits;
    }

    private static void set(List<BitSet> bits, int i, int j) {
        bits.get(i).set(j);
        bits.get(j).set(i);
    }

    /** Parts that grow together. */
    private static final class Joining {
        private final int[] root;
        private final List<BitSet> members = new ArrayList<>();
        private final List<Edge> refused = new ArrayList<>();

        Joining(int size) {
            root = new int[size];
            for (int i = 0; i < size; i++) {
                root[i] = i;
                BitSet self = new BitSet();
                self.set(i);
                members.add(self);
            }
        }

        void join(Edge edge, List<BitSet> against) {
            int into = root[edge.one()];
            int from = root[edge.other()];
            if (into == from) {
                return;
            }
            if (members.get(from).stream().anyMatch(m -> against.get(m).intersects(members.get(into)))) {
                refused.add(edge);
                return;
            }
            members.get(from).stream().forEach(m -> root[m] = into);
            members.get(into).or(members.get(from));
        }

        Partition partition(List<MentionFacts> mentions) {
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
}
