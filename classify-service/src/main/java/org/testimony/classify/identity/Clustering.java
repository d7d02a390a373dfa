package org.testimony.classify.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
    private final Similar similar;

    Clustering(PairJudge judge, DecisionBook book, Similar similar) {
        this.judge = judge;
        this.book = book;
        this.similar = similar;
    }

    /** The mentions of each person, and the pairs of persons with matching mentions that are kept apart. */
    record Partition(List<List<MentionFacts>> parts, List<Refusal> refusals) {}

    /** Two parts, by their index, with a matching pair between them. */
    record Refusal(int one, int other) {}

    private record Edge(int one, int other, double score) {}

    private record Decided(Edge edge, Decision decision) {}

    Partition partition(List<MentionFacts> mentions) {
        List<MentionFacts> sorted = mentions.stream()
                .sorted(Comparator.comparing(m -> m.reading().mentionId().value()))
                .toList();
        Rulings rulings =
                Rulings.among(sorted.stream().map(m -> m.reading().mentionId()).toList(), book);
        Joining joining = new Joining(sorted.size());
        matches(sorted, rulings).forEach(edge -> joining.join(edge, (i, j) -> contradict(sorted, rulings, i, j)));
        decided(sorted.size(), rulings)
                .forEach(decided -> joining.join(decided.edge(), (i, j) -> isBarred(rulings.on(i, j))));
        return joining.partition(sorted);
    }

    private List<Edge> matches(List<MentionFacts> sorted, Rulings rulings) {
        Map<MentionId, Integer> places = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            places.put(sorted.get(i).reading().mentionId(), i);
        }
        List<Edge> matches = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (Similar.Pair pair : similar.to(sorted.get(i).reading().mentionId())) {
                Integer other = pair.same() ? places.get(pair.other()) : null;
                if (other != null && other < i && !isBarred(rulings.on(i, other))) {
                    matches.add(new Edge(other, i, pair.score()));
                }
            }
        }
        // Indexes follow ids, so ties are broken by id.
        matches.sort(Comparator.comparingDouble(Edge::score)
                .reversed()
                .thenComparingInt(Edge::one)
                .thenComparingInt(Edge::other));
        return matches;
    }

    private static List<Decided> decided(int size, Rulings rulings) {
        List<Decided> decided = new ArrayList<>();
        for (int i = 0; i < size && !rulings.isEmpty(); i++) {
            for (int j = 0; j < i; j++) {
                Decision ruling = rulings.on(i, j);
                if (ruling != null && !isBarred(ruling)) {
                    decided.add(new Decided(new Edge(j, i, 1), ruling));
                }
            }
        }
        decided.sort(Comparator.comparing(Decided::decision, DecisionBook.EARLIEST_FIRST.reversed())
                .thenComparingInt(d -> d.edge().one())
                .thenComparingInt(d -> d.edge().other()));
        return decided;
    }

    /** What an analyst says of two mentions, else what the machine says. */
    private boolean contradict(List<MentionFacts> sorted, Rulings rulings, int one, int other) {
        Decision ruling = rulings.on(one, other);
        return ruling == null
                ? judge.judge(sorted.get(one), sorted.get(other)) instanceof MatchDecision.NotSame
                : isBarred(ruling);
    }

    private static boolean isBarred(@Nullable Decision ruling) {
        return ruling != null && ruling.kind() == DecisionKind.NOT_SAME_PERSON;
    }

    /** Whether two mentions, by their place, cannot be in one person. */
    private interface Blocker {
        boolean between(int one, int other);
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

        /** Joins two parts unless a blocker stands between them, which is only asked for pairs that would meet. */
        void join(Edge edge, Blocker blocker) {
            int into = root[edge.one()];
            int from = root[edge.other()];
            if (into == from) {
                return;
            }
            BitSet others = members.get(into);
            if (members.get(from).stream().anyMatch(m -> others.stream().anyMatch(n -> blocker.between(m, n)))) {
                refused.add(edge);
                return;
            }
            members.get(from).stream().forEach(m -> root[m] = into);
            others.or(members.get(from));
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
