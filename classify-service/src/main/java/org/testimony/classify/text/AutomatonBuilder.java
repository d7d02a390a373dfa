package org.testimony.classify.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Builds an automaton. A phrase begins only where a word may begin: the trie has a root for places inside a word and one for the
 * edge of a word, and every character between words leads back to the second. Phrases in Arabic script hang on the first root,
 * because Arabic writes its short words onto the next one.
 */
final class AutomatonBuilder {
    private static final int INSIDE = 0;
    private static final int EDGE = 1;

    private final CharClasses classes;
    private final List<Map<Integer, Integer>> children = new ArrayList<>();
    private final List<List<Integer>> ends = new ArrayList<>();
    private final int[] lengths;
    private int[] fail = new int[0];

    private AutomatonBuilder(List<String> phrases) {
        this.classes = CharClasses.of(phrases);
        this.lengths = phrases.stream().mapToInt(String::length).toArray();
        node();
        node();
        for (int i = 0; i < lengths.length; i++) {
            insert(phrases.get(i), i);
        }
    }

    /** An automaton for phrases in folded form; a hit names a phrase by its place in the list. */
    static Automaton build(List<String> phrases) {
        AutomatonBuilder builder = new AutomatonBuilder(phrases);
        return new Automaton(builder.classes, builder.compile(), builder.lengths);
    }

    private int node() {
        children.add(new TreeMap<>());
        ends.add(new ArrayList<>(1));
        return children.size() - 1;
    }

    private void insert(String phrase, int number) {
        boolean anywhere = Character.UnicodeScript.of(phrase.charAt(0)) == Character.UnicodeScript.ARABIC;
        int at = anywhere ? INSIDE : EDGE;
        for (int i = 0; i < phrase.length(); i++) {
            at = children.get(at).computeIfAbsent(classes.of(phrase.charAt(i)), c -> node());
        }
        ends.get(at).add(number);
    }

    private Automaton.Transitions compile() {
        int[][] rows = rows();
        Integer[] order = new Integer[rows.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> Boolean.compare(!ends.get(a).isEmpty(), !ends.get(b).isEmpty()));
        int[] place = new int[rows.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        int width = classes.count();
        int[] next = new int[rows.length * width];
        for (int i = 0; i < order.length; i++) {
            for (int c = 0; c < width; c++) {
                next[i * width + c] = place[rows[order[i]][c]] * width;
            }
        }
        int firstFinal = (int) ends.stream().filter(List::isEmpty).count();
        return outputs(next, place[EDGE], firstFinal, order);
    }

    private Automaton.Transitions outputs(int[] next, int start, int firstFinal, Integer[] order) {
        int[] from = new int[order.length - firstFinal + 1];
        List<Integer> all = new ArrayList<>();
        for (int i = firstFinal; i < order.length; i++) {
            from[i - firstFinal] = all.size();
            all.addAll(ends.get(order[i]));
        }
        from[from.length - 1] = all.size();
        int[] outputs = all.stream().mapToInt(Integer::intValue).toArray();
        return new Automaton.Transitions(next, start, firstFinal, from, outputs);
    }

    /** Every transition of every node, worked out in order of depth; collects the phrases that end with a node on the way. */
    private int[][] rows() {
        int[][] rows = new int[children.size()][];
        fail = new int[children.size()];
        Deque<Integer> open = new ArrayDeque<>(List.of(INSIDE, EDGE));
        while (!open.isEmpty()) {
            int node = open.remove();
            rows[node] = row(node, rows);
            ends.get(node).addAll(node == INSIDE ? List.of() : ends.get(fail[node]));
            open.addAll(children.get(node).values());
        }
        return rows;
    }

    private int[] row(int node, int[][] rows) {
        int[] row = new int[classes.count()];
        for (int c = 0; c < row.length; c++) {
            int other = node == INSIDE ? root(c) : rows[fail[node]][c];
            Integer child = children.get(node).get(c);
            if (child != null) {
                fail[child] = node == INSIDE ? root(c) : other;
            }
            row[c] = child == null ? other : child;
        }
        return row;
    }

    /** Where a character leads that continues no phrase. */
    private int root(int c) {
        return c >= classes.firstGap() ? EDGE : INSIDE;
    }
}
