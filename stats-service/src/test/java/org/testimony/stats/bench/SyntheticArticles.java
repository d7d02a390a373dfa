package org.testimony.stats.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.ClaimId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Mention;
import org.testimony.contract.reading.Bound;
import org.testimony.contract.reading.Claim;
import org.testimony.contract.reading.CodebookRef;
import org.testimony.contract.reading.LanguageSupport;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.ReaderRef;
import org.testimony.contract.reading.ReviewItem;
import org.testimony.contract.reading.ReviewReason;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

/** The readings of a synthetic world: titles, stories, narratives, claims and mentions with their sentences. */
final class SyntheticArticles {
    private static final String[] CODES = {"infighting", "brutality", "corruption", "hardship"};
    private static final String[] LANGUAGES = {"en", "en", "en", "ar", "de", "fr", "tr", "ru"};
    private static final int PUBLISHERS = 400;
    private static final int FIGURES = 60;

    private final SyntheticWorld world;

    SyntheticArticles(SyntheticWorld world) {
        this.world = world;
    }

    /** How one article was read. */
    TaggedArticle article(int number) {
        SplittableRandom random = new SplittableRandom(number);
        boolean relevant = world.isRelevant(number);
        String id = SyntheticWorld.id("a-", number);
        boolean unread = !relevant && random.nextInt(200) == 0;
        return new TaggedArticle(
                new ArticleId(id),
                1,
                id + "-1",
                "https://news" + number % PUBLISHERS + ".example/" + id,
                "Example Times " + number % PUBLISHERS,
                SyntheticWords.text(random, 8),
                unread ? "so" : LANGUAGES[random.nextInt(LANGUAGES.length)],
                random.nextInt(50) == 0 ? null : world.publishedAt(number),
                new CodebookRef("islamic-state", "1"),
                relevant,
                relevant ? 0.9 : 0.1,
                relevant ? story(number) : null,
                relevant ? narratives(random) : List.of(),
                relevant && random.nextInt(4) == 0 ? List.of(claim(number, random)) : List.of(),
                relevant ? readings(number) : List.of(),
                new ReaderRef(List.of(), unread ? LanguageSupport.NONE : LanguageSupport.FULL),
                unread ? List.of(new ReviewItem(ReviewReason.LANGUAGE, null, null, List.of())) : List.of());
    }

    /** When its reading became known: some minutes after it was published. */
    Instant recordedAt(int number) {
        return world.publishedAt(number).plusSeconds(300 + number % 600);
    }

    /** The mentions of a relevant article, resolved. */
    List<Mention> mentions(int number) {
        int[] named = world.named(number);
        List<MentionReading> readings = readings(number);
        return IntStream.range(0, named.length)
                .mapToObj(i -> Mention.resolved(
                        readings.get(i),
                        new ArticleId(SyntheticWorld.id("a-", number)),
                        story(number),
                        world.publishedAt(number),
                        new DefectorId(SyntheticWorld.id("d-", named[i])),
                        0.97,
                        List.of("same name", "same story")))
                .toList();
    }

    static MentionId mentionId(int article, int person) {
        return new MentionId(SyntheticWorld.id("m-", article * 131_071L + person));
    }

    StoryId story(int number) {
        return new StoryId(SyntheticWorld.id("s-", world.story(number)));
    }

    private List<MentionReading> readings(int number) {
        return IntStream.of(world.named(number))
                .mapToObj(person -> reading(number, person))
                .toList();
    }

    private static MentionReading reading(int number, int person) {
        SplittableRandom random = new SplittableRandom(number * 7L + person);
        String name = SyntheticWords.name(person);
        String sentence = name + " " + SyntheticWords.text(random, 14) + ".";
        return new MentionReading(
                mentionId(number, person),
                name,
                List.of(),
                List.of(new Evidence(0, name.length(), name)),
                SyntheticPersons.nationality(person),
                SyntheticPersons.gender(person),
                null,
                "fighter",
                null,
                null,
                true,
                List.of(new Evidence(0, sentence.length(), sentence)),
                List.of());
    }

    private static List<Narrative> narratives(SplittableRandom random) {
        List<Narrative> narratives = new ArrayList<>();
        for (String code : CODES) {
            if (random.nextInt(3) == 0) {
                String sentence = SyntheticWords.text(random, 16) + ".";
                narratives.add(new Narrative(code, 0.8, List.of(new Evidence(0, sentence.length(), sentence))));
            }
        }
        return narratives;
    }

    private static Claim claim(int number, SplittableRandom random) {
        long figure = 1 + random.nextInt(FIGURES);
        String quote = figure + " defectors " + SyntheticWords.text(random, 6);
        return new Claim(
                new ClaimId(SyntheticWorld.id("c-", number)),
                figure,
                Bound.values()[random.nextInt(Bound.values().length)],
                "defectors",
                nullable(random, new CountryCode(SyntheticPersons.COUNTRIES[random.nextInt(20)])),
                nullable(random, Gender.values()[random.nextInt(Gender.values().length)]),
                random.nextInt(3) == 0 ? "since " + (2013 + random.nextInt(5)) : null,
                new Evidence(0, quote.length(), quote));
    }

    private static <T> @Nullable T nullable(SplittableRandom random, T value) {
        return random.nextInt(3) == 0 ? value : null;
    }
}
