package org.testimony.classify.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimony.classify.identity.match.MatchDecision;
import org.testimony.classify.identity.match.MentionFacts;
import org.testimony.classify.identity.match.PairJudge;
import org.testimony.contract.id.MentionId;

/**
 * Which mentions the machine takes, surely or perhaps, for the same person as one. Answers asked for lately are remembered
 * and kept up to date, because several steps ask; the memory is bounded.
 */
final class Similar {
    // A remembered pair takes about 40 bytes.
    private static final int MOST_PAIRS = 400_000;

    private final PairJudge judge;
    private final Workbench bench;
    private final Map<MentionId, List<Pair>> known = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<MentionId> lost = new LinkedHashSet<>();
    private int pairs;

    Similar(PairJudge judge, Workbench bench) {
        this.judge = judge;
        this.bench = bench;
    }

    /**
     * Another mention.
     *
     * @param same whether the judgement is sure enough to join the two
     */
    record Pair(MentionId other, double score, boolean same) {}

    /** Begins with the next article or decision. */
    void clear() {
        lost.clear();
    }

    /** The mentions like this one, in an order that says nothing. */
    List<Pair> to(MentionId mention) {
        List<Pair> remembered = known.get(mention);
        if (remembered != null) {
            return remembered;
        }
        List<Pair> found = found(mention);
        known.put(mention, found);
        pairs += found.size();
        forgetEldest(mention);
        return found;
    }

    /** Mentions that were like one that has been taken away or changed since the beginning. */
    Set<MentionId> lost() {
        return lost;
    }

    /** A mention stands in its blocks now. */
    void added(MentionId mention) {
        for (Pair pair : to(mention)) {
            List<Pair> others = known.get(pair.other());
            if (others != null && others.stream().noneMatch(p -> p.other().equals(mention))) {
                others.add(new Pair(mention, pair.score(), pair.same()));
                pairs++;
            }
        }
    }

    /** A mention is about to leave its blocks, because it is gone or says something else. */
    void leaving(MentionId mention) {
        for (Pair pair : to(mention)) {
            lost.add(pair.other());
            List<Pair> others = known.get(pair.other());
            if (others != null && others.removeIf(p -> p.other().equals(mention))) {
                pairs--;
            }
        }
        List<Pair> own = known.remove(mention);
        pairs -= own == null ? 0 : own.size();
    }

    private List<Pair> found(MentionId mention) {
        MentionFacts facts = bench.facts(mention);
        List<Pair> found = new ArrayList<>();
        for (MentionId other : bench.blocks().candidates(facts)) {
            MatchDecision decision = judge.judge(facts, bench.facts(other));
            if (decision instanceof MatchDecision.Same same) {
                found.add(new Pair(other, same.score(), true));
            } else if (decision instanceof MatchDecision.Unsure unsure) {
                found.add(new Pair(other, unsure.score(), false));
            }
        }
        return found;
    }

    private void forgetEldest(MentionId kept) {
        var eldest = known.entrySet().iterator();
        while (pairs > MOST_PAIRS && eldest.hasNext()) {
            Map.Entry<MentionId, List<Pair>> entry = eldest.next();
            if (!entry.getKey().equals(kept)) {
                pairs -= entry.getValue().size();
                eldest.remove();
            }
        }
    }
}
