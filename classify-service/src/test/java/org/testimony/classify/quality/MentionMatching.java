package org.testimony.classify.quality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.testimony.contract.reading.MentionReading;

/** Which mention is which labelled person: names agree or a span lies on a labelled one; each is matched once, the surest first. */
final class MentionMatching {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\w]+", Pattern.UNICODE_CHARACTER_CLASS);

    private MentionMatching() {}

    /** A labelled person and the mention that stands for them, by their places in the lists. */
    record Pair(int labelled, int read) {}

    private record Candidate(boolean sameName, long spans, int labelled, int read) {}

    static List<Pair> of(LabelledArticle gold, List<MentionReading> mentions) {
        List<Candidate> candidates = new ArrayList<>();
        for (int g = 0; g < gold.defectors().size(); g++) {
            LabelledArticle.Person person = gold.defectors().get(g);
            List<int[]> spots = person.spots().stream()
                    .flatMap(s -> occurrences(gold.text(), s).stream())
                    .toList();
            for (int m = 0; m < mentions.size(); m++) {
                Candidate candidate = candidate(person, spots, mentions.get(m), g, m);
                if (candidate.sameName() || candidate.spans() > 0) {
                    candidates.add(candidate);
                }
            }
        }
        return greedy(candidates);
    }

    private static Candidate candidate(
            LabelledArticle.Person person, List<int[]> spots, MentionReading mention, int g, int m) {
        long hits = mention.spans().stream()
                .filter(s -> spots.stream().anyMatch(o -> s.start() < o[1] && o[0] < s.end()))
                .count();
        Set<String> names =
                new HashSet<>(person.names().stream().map(MentionMatching::fold).toList());
        boolean same = mention.name() != null && names.contains(fold(mention.name()))
                || mention.aliases().stream().anyMatch(a -> names.contains(fold(a)));
        return new Candidate(same, hits, g, m);
    }

    private static List<Pair> greedy(List<Candidate> candidates) {
        candidates.sort(Comparator.comparing(Candidate::sameName)
                .thenComparing(Candidate::spans)
                .thenComparing(c -> -Math.abs(c.labelled() - c.read()))
                .thenComparing(Candidate::labelled)
                .thenComparing(Candidate::read)
                .reversed());
        Set<Integer> labelled = new HashSet<>();
        Set<Integer> read = new HashSet<>();
        List<Pair> out = new ArrayList<>();
        for (Candidate c : candidates) {
            if (!labelled.contains(c.labelled()) && !read.contains(c.read())) {
                labelled.add(c.labelled());
                read.add(c.read());
                out.add(new Pair(c.labelled(), c.read()));
            }
        }
        return out;
    }

    /** Start and end of every occurrence. */
    static List<int[]> occurrences(String text, String quote) {
        List<int[]> out = new ArrayList<>();
        for (int i = quote.isEmpty() ? -1 : text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) {
            out.add(new int[] {i, i + quote.length()});
        }
        return out;
    }

    private static String fold(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
