package org.testimony.classify.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.compare.Difference.Kind;
import org.testimony.contract.reading.Claim;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.ReviewItem;
import org.testimony.contract.reading.TaggedArticle;

/** Sets two readings of one article side by side. Scores are no codes: a narrative with another score is the same. */
final class Findings {
    /** What a finding is found under in both readings. */
    private record Key(Kind kind, String what) {}

    private Findings() {}

    /** Where the readings differ: relevance first, then in the order in which they tell it. */
    static List<Difference> differences(TaggedArticle a, TaggedArticle b) {
        Map<Key, Finding> ours = of(a);
        Map<Key, Finding> theirs = of(b);
        Set<Key> keys = new LinkedHashSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        List<Difference> out = new ArrayList<>();
        for (Key key : keys) {
            Finding one = ours.get(key);
            Finding two = theirs.get(key);
            if (!value(one).equals(value(two))) {
                out.add(new Difference(key.kind(), key.what(), one, two));
            }
        }
        return List.copyOf(out);
    }

    private static String value(@Nullable Finding finding) {
        return finding == null ? "" : "found " + finding.value();
    }

    private static Map<Key, Finding> of(TaggedArticle reading) {
        Map<Key, Finding> out = new LinkedHashMap<>();
        String verdict = reading.relevant() ? "relevant" : "not relevant";
        out.put(new Key(Kind.RELEVANCE, "relevance"), new Finding(verdict, List.of(), List.of()));
        for (Narrative n : reading.narratives()) {
            out.put(new Key(Kind.NARRATIVE, n.code()), new Finding("coded", n.evidence(), n.grounds()));
        }
        reading.mentions().forEach(m -> out.put(new Key(Kind.MENTION, called(m)), mention(m)));
        reading.claims().forEach(c -> out.put(new Key(Kind.CLAIM, figure(c)), claim(c)));
        for (ReviewItem item : reading.review()) {
            String what = words(item.reason().name(), item.code());
            out.putIfAbsent(new Key(Kind.REVIEW, what), new Finding("open", item.evidence(), List.of()));
        }
        return out;
    }

    /** The name, or for a person without one the first words that refer to them. */
    private static String called(MentionReading m) {
        return m.name() == null ? m.spans().get(0).quote() : m.name();
    }

    private static Finding mention(MentionReading m) {
        String value = words(
                m.nationality() == null ? null : m.nationality().value(),
                m.gender(),
                m.age(),
                m.role(),
                m.residence() == null ? null : "lives in " + m.residence().value(),
                m.defected() == null
                        ? null
                        : "left " + m.defected().from() + " to " + m.defected().to(),
                m.spokePublicly() ? "spoke" : null,
                m.suicideSelected());
        return new Finding(value.isEmpty() ? "left" : value, m.evidence(), m.grounds());
    }

    private static String figure(Claim c) {
        return words(
                c.count(),
                c.of(),
                c.nationality() == null ? null : c.nationality().value(),
                c.gender(),
                c.facet());
    }

    private static Finding claim(Claim c) {
        return new Finding(words(c.bound(), c.period(), c.share()), List.of(c.evidence()), c.grounds());
    }

    private static String words(@Nullable Object... parts) {
        return Stream.of(parts)
                .filter(p -> p != null)
                .map(p -> p instanceof Enum<?> e ? e.name().toLowerCase(Locale.ROOT) : String.valueOf(p))
                .reduce((x, y) -> x + ", " + y)
                .orElse("");
    }
}
