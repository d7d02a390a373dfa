package org.testimony.classify.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.testimony.classify.resolution.StoryReading;
import org.testimony.classify.story.Fingerprint;
import org.testimony.classify.story.NearCopies;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.Gender;
import org.testimony.contract.reading.CodebookRef;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

/** Readings as they reach the serial step, made up from seeds: three loads that stress it in different places. */
final class Loads {
    private static final Instant START = Instant.parse("2015-01-01T00:00:00Z");
    private static final NearCopies TEXTS = new NearCopies(20);
    private static final String[] COUNTRIES = "SY IQ SA TN DE FR GB BE TR ID".split(" ");

    private Loads() {}

    /** A named load. */
    record Load(String name, List<StoryReading> readings) {}

    /** Each article another text; every third reports a person of an earlier one. */
    static Load distinct(int articles) {
        List<StoryReading> readings = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            Random random = new Random(i);
            int person = i % 3 == 2 ? random.nextInt(i) : i;
            readings.add(reading("distinct-" + i, TEXTS.original(i), i / 20, List.of(person)));
        }
        return new Load("distinct articles", readings);
    }

    /** Each text so many times, changed as newsrooms change them, in no order; one or two persons a text. */
    static Load copies(int texts, int times) {
        List<StoryReading> readings = new ArrayList<>();
        for (int text = 0; text < texts; text++) {
            for (int copy = 0; copy < times; copy++) {
                List<Integer> persons = text % 2 == 0 ? List.of(text) : List.of(text, text + 10_000);
                readings.add(reading("copy-" + text + "-" + copy, TEXTS.copy(text, copy), text, persons));
            }
        }
        Collections.shuffle(readings, new Random(7));
        return new Load("each text " + times + " times", readings);
    }

    /** Each article another text, all about one person. */
    static Load oneCase(int reports) {
        List<StoryReading> readings = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            readings.add(reading("case-" + i, TEXTS.original(1_000_000 + i), i % 300, List.of(77)));
        }
        return new Load(reports + " reports of one person", readings);
    }

    private static StoryReading reading(String page, String text, int day, List<Integer> persons) {
        ArticleId id = StableIds.article("https://news.example/" + page);
        List<MentionReading> mentions = new ArrayList<>();
        for (int person : persons) {
            mentions.add(mention(id, person, page.hashCode(), text));
        }
        String title = text.substring(0, text.indexOf('\n'));
        TaggedArticle article = new TaggedArticle(
                id,
                1,
                StableIds.sha256(text),
                "https://news.example/" + page,
                "Paper " + Math.floorMod(page.hashCode(), 40),
                title,
                "en",
                START.plus(day, ChronoUnit.DAYS),
                new CodebookRef("islamic-state", "1"),
                true,
                1,
                null,
                List.of(new Narrative("hardship", 0.9, List.of(quote(text, 30)))),
                List.of(),
                mentions);
        return new StoryReading(article, Fingerprint.of(text), List.of());
    }

    private static MentionReading mention(ArticleId article, int person, int page, String text) {
        Random who = new Random(person);
        Random told = new Random(page * 31L + person);
        String name = given(who) + " " + surname(who);
        CountryCode country = new CountryCode(COUNTRIES[who.nextInt(COUNTRIES.length)]);
        int age = 19 + who.nextInt(20);
        return new MentionReading(
                StableIds.mention(article, name),
                name,
                told.nextInt(3) == 0 ? List.of("Abu " + given(who)) : List.of(),
                List.of(quote(text, 60), quote(text, 120)),
                told.nextInt(4) == 0 ? null : country,
                told.nextInt(3) == 0 ? null : Gender.MALE,
                told.nextInt(3) == 0 ? null : age,
                told.nextInt(2) == 0 ? null : "fighter",
                null,
                null,
                told.nextBoolean(),
                List.of(quote(text, 200)),
                List.of());
    }

    /** One of 640 names, of which few are borne by many. */
    private static String given(Random who) {
        String[] parts = "ka jo bi mu an se ra da".split(" ");
        String[] ends = "rim nas lal rat ton lim fiq rio".split(" ");
        double rank = who.nextDouble() * who.nextDouble();
        int n = (int) (rank * 640);
        String name = parts[n % 8] + (n / 64 == 0 ? "" : parts[n / 64 % 8]) + ends[n / 8 % 8];
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String surname(Random who) {
        String[] parts = "ham dov kar lem nis por rud sten tal vik zol bre gar fal mur".split(" ");
        String name = parts[who.nextInt(parts.length)] + "a" + parts[who.nextInt(parts.length)] + "i"
                + parts[who.nextInt(parts.length)];
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Evidence quote(String text, int from) {
        return Evidence.of(text, from, from + 110);
    }
}
