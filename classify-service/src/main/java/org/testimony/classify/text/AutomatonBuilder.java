package org.testimony.classify.text;

import java.util.ArrayList;
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
        int[] order = breadthFirst();
        int[] place = places();
        int width = classes.count();
        int[] next = new int[order.length * width];
        // A row is that of its fallback, which is nearer to the root and so already there, but for the node's own
        // children.
        for (int node : order) {
            int row = place[node] * width;
            if (node == INSIDE) {
                for (int c = 0; c < width; c++) {
                    next[row + c] = place[root(c)] * width;
                }
            } else {
                System.arraycopy(next, place[fail[node]] * width, next, row, width);
            }
            children.get(node).forEach((c, child) -> next[row + c] = place[child] * width);
        }
        int firstFinal = (int) ends.stream().filter(List::isEmpty).count();
        return outputs(next, place[EDGE], firstFinal, byPlace(place));
    }

    /** Where each node's row stands: nodes that end a phrase come last. */
    private int[] places() {
        int[] place = new int[ends.size()];
        int at = 0;
        for (boolean last : new boolean[] {false, true}) {
            for (int node = 0; node < place.length; node++) {
                if (ends.get(node).isEmpty() != last) {
                    place[node] = at++;
                }
            }
        }
        return place;
    }

    private static int[] byPlace(int[] place) {
        int[] nodes = new int[place.length];
        for (int node = 0; node < place.length; node++) {
            nodes[place[node]] = node;
        }
        return nodes;
    }

    private Automaton.Transitions outputs(int[] next, int start, int firstFinal, int[] order) {
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

    /** The nodes by depth; finds the fallback of each on the way, and the phrases that end with it. */
    private int[] breadthFirst() {
        int[] order = new int[children.size()];
        fail = new int[children.size()];
        order[0] = INSIDE;
        order[1] = EDGE;
        int known = 2;
        for (int i = 0; i < known; i++) {
            int node = order[i];
            ends.get(node).addAll(node == INSIDE ? List.of() : ends.get(fail[node]));
            for (Map.Entry<Integer, Integer> child : children.get(node).entrySet()) {
                fail[child.getValue()] = node == INSIDE ? root(child.getKey()) : after(fail[node], child.getKey());
                order[known++] = child.getValue();
            }
        }
        return order;
    }

    private int after(int node, int c) {
        int at = node;
        while (true) {
            Integer child = children.get(at).get(c);
            if (child != null) {
                return child;
            }
            if (at == INSIDE) {
                return root(c);
            }
            at = fail[at];
        }
    }

    /** Where a character leads that continues no phrase. */
    private int root(int c) {
        return c >= classes.firstGap() ? EDGE : INSIDE;
    }
}
