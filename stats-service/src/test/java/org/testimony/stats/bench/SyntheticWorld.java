package org.testimony.stats.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which articles there are, which of them tell one story, and whom each story names. The same sizes give the same world on
 * every machine. Every fifth article is relevant; half of the stories have copies; articles are numbered as published.
 */
final class SyntheticWorld {
    static final int RELEVANT_EVERY = 5;

    private static final Instant BEGIN = Instant.parse("2013-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(5 * 365L);
    private static final int MOST_COPIES = 7;

    private final int articles;
    private final int persons;
    private final int[] storyOf;
    private final List<int[]> personsOf = new ArrayList<>();
    private final List<List<Integer>> articlesOf = new ArrayList<>();

    SyntheticWorld(int articles, int persons) {
        this.articles = articles;
        this.persons = persons;
        this.storyOf = new int[articles / RELEVANT_EVERY + 1];
        for (int person = 0; person < persons; person++) {
            articlesOf.add(new ArrayList<>());
        }
        tellStories();
    }

    int articles() {
        return articles;
    }

    int persons() {
        return persons;
    }

    boolean isRelevant(int article) {
        return article % RELEVANT_EVERY == 0;
    }

    /** The story of a relevant article. */
    int story(int article) {
        return storyOf[article / RELEVANT_EVERY];
    }

    /** Whom a relevant article names. */
    int[] named(int article) {
        return personsOf.get(story(article));
    }

    /** The relevant articles that name a person, the earliest first; never none for a world with more stories than persons. */
    List<Integer> naming(int person) {
        return articlesOf.get(person);
    }

    Instant publishedAt(int article) {
        return BEGIN.plusSeconds(SPAN.toSeconds() * article / articles);
    }

    /** The id of a thing, spread as hashes are, so that indexes grow everywhere. */
    static String id(String kind, long number) {
        return kind + String.format("%016x", new SplittableRandom(number * 31 + kind.hashCode()).nextLong());
    }

    private void tellStories() {
        SplittableRandom random = new SplittableRandom(20150921);
        int relevant = 0;
        while (relevant * RELEVANT_EVERY < articles) {
            int story = personsOf.size();
            int size = random.nextBoolean() ? 1 : 1 + random.nextInt(MOST_COPIES);
            int[] named = named(random, story);
            personsOf.add(named);
            for (int i = 0; i < size && relevant * RELEVANT_EVERY < articles; i++, relevant++) {
                storyOf[relevant] = story;
                for (int person : named) {
                    articlesOf.get(person).add(relevant * RELEVANT_EVERY);
                }
            }
        }
    }

    // The first stories name everybody once; later ones return to somebody.
    private int[] named(SplittableRandom random, int story) {
        int first = story < persons ? story : random.nextInt(persons);
        int second = random.nextInt(persons);
        return random.nextInt(5) == 0 && second != first ? new int[] {first, second} : new int[] {first};
    }
}
