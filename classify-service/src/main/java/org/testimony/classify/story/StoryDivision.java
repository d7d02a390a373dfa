package org.testimony.classify.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Divides texts into stories; a function of the set of texts, whatever their order.
 *
 * <p>What whole copies connect is a core. A core of which a good part stands in another, longer one joins it: a cut, or a
 * text that was written on. Two things are not joined: a page that carries texts which have nothing to do with each other
 * is a round-up and takes none of them in, and a text that stands in several others joins only the one that has most of
 * it. Cores count as linked when most pairs of their texts are, so that one odd copy cannot tie two stories together.
 */
final class StoryDivision {
    private final List<Core> cores;
    private final Links links;

    private StoryDivision(List<StoryText> texts) {
        this.cores = Cores.of(texts);
        this.links = new Links(cores);
    }

    static Division of(List<StoryText> texts) {
        return new StoryDivision(texts.stream()
                        .sorted(Comparator.comparing(t -> t.article().value()))
                        .toList())
                .divide();
    }

    private Division divide() {
        int[] root = new int[cores.size()];
        for (int core = 0; core < root.length; core++) {
            root[core] = core;
        }
        for (int core = 0; core < root.length; core++) {
            int whole = whole(core);
            if (whole >= 0) {
                join(root, core, whole);
            }
        }
        return division(root);
    }

    /** The longer core that has most of this one; -1 when there is none. */
    private int whole(int piece) {
        int best = -1;
        for (int core = 0; core < cores.size(); core++) {
            if (core != piece && links.isLinked(piece, core) && isLonger(core, piece) && !isRoundUp(core)) {
                best = best < 0 || links.share(piece, core) > links.share(piece, best) ? core : best;
            }
        }
        return best;
    }

    private boolean isRoundUp(int core) {
        List<Integer> pieces = new ArrayList<>();
        for (int piece = 0; piece < cores.size(); piece++) {
            if (piece != core && links.isLinked(piece, core) && isLonger(core, piece)) {
                for (int other : pieces) {
                    if (links.isForeign(piece, other)) {
                        return true;
                    }
                }
                pieces.add(piece);
            }
        }
        return false;
    }

    /** A strict order, so that of two cores one is the whole; equal lengths go by index, which follows ids. */
    private boolean isLonger(int one, int other) {
        int order = Double.compare(cores.get(one).length(), cores.get(other).length());
        return order > 0 || (order == 0 && one < other);
    }

    private static void join(int[] root, int one, int other) {
        int from = root[one];
        int into = root[other];
        for (int i = 0; i < root.length; i++) {
            root[i] = root[i] == from ? into : root[i];
        }
    }

    private Division division(int[] root) {
        List<Integer> roots = new ArrayList<>();
        List<List<StoryText>> parts = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int core = 0; core < root.length; core++) {
            int part = roots.indexOf(root[core]);
            if (part < 0) {
                part = roots.size();
                roots.add(root[core]);
                parts.add(new ArrayList<>());
                counts.add(0);
            }
            parts.get(part).addAll(cores.get(core).texts());
            counts.set(part, counts.get(part) + 1);
        }
        parts.forEach(part -> part.sort(Comparator.comparing(t -> t.article().value())));
        return new Division(parts, counts, near(root, roots));
    }

    private List<Division.Near> near(int[] root, List<Integer> roots) {
        TreeSet<Division.Near> near =
                new TreeSet<>(Comparator.comparingInt(Division.Near::one).thenComparingInt(Division.Near::other));
        for (int one = 0; one < root.length; one++) {
            for (int other = one + 1; other < root.length; other++) {
                if (root[one] != root[other] && links.isTouched(one, other)) {
                    int a = roots.indexOf(root[one]);
                    int b = roots.indexOf(root[other]);
                    near.add(new Division.Near(Math.min(a, b), Math.max(a, b)));
                }
            }
        }
        return List.copyOf(near);
    }
}
