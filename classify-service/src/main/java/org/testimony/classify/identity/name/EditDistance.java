package org.testimony.classify.identity.name;

/** Counts insertions, deletions, changes and swaps of neighbours between two words. */
final class EditDistance {
    private EditDistance() {}

    static int between(String a, String b) {
        int[] twoAgo = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int best = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
                now[j] = isSwap(a, b, i, j) ? Math.min(best, twoAgo[j - 2] + 1) : best;
            }
            int[] oldest = twoAgo;
            twoAgo = before;
            before = now;
            now = oldest;
        }
        return before[b.length()];
    }

    private static boolean isSwap(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
