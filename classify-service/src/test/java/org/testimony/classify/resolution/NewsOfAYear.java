package org.testimony.classify.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.particular.Particulars;
import org.testimony.classify.resolution.StoryReading.OfMention;
import org.testimony.classify.story.Fingerprint;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Precision;
import org.testimony.contract.reading.CodebookRef;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

/**
 * Made-up articles and decisions of analysts: few names for many people, so that look-alikes abound; copies of stories;
 * revisions that change what was said; articles that join two persons. The same seed gives the same news.
 */
final class NewsOfAYear {
    private static final List<String> NAMES = List.of(
            "Kreshnik B.",
            "Kreshnik Berisha",
            "Khaled",
            "Khalid",
            "Abu Ahmed",
            "Abu Ahmad",
            "Umm Osama",
            "Saleh",
            "Sulaiman al-Subaie",
            "Suleiman al Sabi'ee",
            "Hamza Magasmeh",
            "Hamza Sami Magamsa",
            "Julie",
            "Oliver N.",
            "Oliver M.",
            "Oliver Novak",
            "Tarik Demir",
            "Tarik D.",
            "Demir",
            "Mirela Kovac",
            "Mirela K.",
            "Abu Yasir",
            "Abu Yassir al-Almani",
            "Jonas Weiss",
            "Jonas Weiß",
            "Weiss",
            "Samir Haddad",
            "Sameer Haddad",
            "Samir H.",
            "Lamia Nasser",
            "Lamya Naser",
            "Piet Bakker",
            "Piet B.",
            "Umm Hafsa",
            "Faisal Rahimi",
            "Faysal Rahimi",
            "Rahimi",
            "Nadia Petit",
            "Marco Ferri",
            "M. Ferri");
    private static final List<String> COUNTRIES = List.of("SY", "DE", "CH", "XK");
    private static final CodebookRef CODEBOOK = new CodebookRef("islamic-state", "1");

    private final Random random;
    private final List<StoryReading> readings = new ArrayList<>();

    private NewsOfAYear(long seed) {
        this.random = new Random(seed);
    }

    /** What comes to the resolver, in the order in which it was published. */
    static List<Arrival> of(long seed, int articles, int decisions) {
        NewsOfAYear news = new NewsOfAYear(seed);
        for (int i = 0; i < articles; i++) {
            news.publish(i);
        }
        List<Arrival> arrivals = new ArrayList<>(news.readings);
        arrivals.addAll(news.decided(decisions));
        return arrivals;
    }

    private void publish(int number) {
        // Every third article is a copy of one a little before it, with another beginning.
        boolean copy = number > 5 && random.nextInt(3) == 0;
        TaggedArticle original = copy ? pick(readings).article() : null;
        String body = copy ? original.title() : "story " + number;
        ArticleId id = new ArticleId("a" + number);
        List<MentionReading> mentions = new ArrayList<>();
        if (original == null) {
            mentions(id, number, mentions);
        } else {
            original.mentions().forEach(m -> mentions.add(copied(id, m)));
        }
        add(id, 1, body, mentions);
        if (number % 8 == 0) {
            List<MentionReading> revised = new ArrayList<>();
            mentions(id, number, revised);
            add(id, 2, body, revised);
        }
    }

    private void mentions(ArticleId article, int number, List<MentionReading> mentions) {
        for (int i = 0; i <= random.nextInt(2); i++) {
            String name = random.nextInt(8) == 0 ? null : pick(NAMES);
            String who = name == null ? "unnamed " + i : name;
            if (mentions.stream().noneMatch(m -> m.mentionId().equals(StableIds.mention(article, who)))) {
                mentions.add(mention(article, who, name, number));
            }
        }
    }

    private MentionReading mention(ArticleId article, String who, @Nullable String name, int number) {
        String proof = who + " of story " + number + " left the group";
        return new MentionReading(
                StableIds.mention(article, who),
                name,
                List.of(),
                List.of(new Evidence(0, proof.length(), proof)),
                random.nextInt(3) == 0 ? null : new CountryCode(pick(COUNTRIES)),
                random.nextInt(3) == 0 ? null : random.nextInt(8) == 0 ? Gender.FEMALE : Gender.MALE,
                random.nextInt(3) == 0 ? null : 20 + random.nextInt(7),
                random.nextInt(2) == 0 ? null : "fighter",
                random.nextInt(3) == 0 ? new CountryCode("TR") : null,
                random.nextInt(3) == 0 ? null : left(),
                false,
                List.of(new Evidence(0, proof.length(), proof)),
                random.nextInt(3) == 0
                        ? List.of(new Narrative("brutality", 0.9, List.of(new Evidence(0, proof.length(), proof))))
                        : List.of());
    }

    private DateRange left() {
        LocalDate month = LocalDate.of(2014, 1, 1).plusMonths(random.nextInt(20));
        return random.nextInt(3) == 0
                ? new DateRange(
                        month.withDayOfYear(1),
                        month.withDayOfYear(1).plusYears(1).minusDays(1),
                        Precision.YEAR)
                : new DateRange(month, month.plusMonths(1).minusDays(1), Precision.MONTH);
    }

    private static MentionReading copied(ArticleId article, MentionReading m) {
        return new MentionReading(
                StableIds.mention(
                        article, m.name() == null ? m.evidence().get(0).quote() : m.name()),
                m.name(),
                m.aliases(),
                m.spans(),
                m.nationality(),
                m.gender(),
                m.age(),
                m.role(),
                m.residence(),
                m.defected(),
                m.spokePublicly(),
                m.evidence(),
                m.narratives());
    }

    private void add(ArticleId id, int revision, String body, List<MentionReading> mentions) {
        Instant published = LocalDate.of(2015, 1, 1)
                .plusDays(random.nextInt(360))
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        TaggedArticle article = new TaggedArticle(
                id,
                revision,
                StableIds.sha256(id + ":" + revision),
                "https://news.example/" + id,
                "Example News",
                body,
                "en",
                published,
                CODEBOOK,
                true,
                1,
                null,
                List.of(),
                List.of(),
                mentions);
        readings.add(new StoryReading(
                article, Fingerprint.of(text(body) + " seen by " + id), List.of(), particulars(mentions)));
    }

    /** Some tell a few particulars out of a dozen that go with a name, so that the same are shared by true and by chance. */
    private List<OfMention> particulars(List<MentionReading> mentions) {
        List<OfMention> told = new ArrayList<>();
        for (MentionReading m : mentions) {
            int world = Math.floorMod(String.valueOf(m.name()).hashCode(), 40);
            List<String> words = random.ints(5, 0, 12)
                    .mapToObj(n -> "told" + Integer.toString(world * 7 + n, 36) + "thing")
                    .distinct()
                    .sorted()
                    .toList();
            if (random.nextBoolean()) {
                told.add(new OfMention(m.mentionId(), new Particulars(words, List.of("witness " + world))));
            }
        }
        return told;
    }

    /** A text of its own for each story. */
    private static String text(String body) {
        StringBuilder text = new StringBuilder();
        Random words = new Random(body.hashCode());
        for (int i = 0; i < 80; i++) {
            text.append(Integer.toString(words.nextInt(1 << 20), 36)).append(' ');
        }
        return text.toString();
    }

    private List<Arrival> decided(int count) {
        // Analysts look at people who are alike, so neighbours by name are decided on.
        List<MentionId> mentions = readings.stream()
                .flatMap(r -> r.article().mentions().stream())
                .sorted(Comparator.comparing((MentionReading m) -> String.valueOf(m.name()))
                        .thenComparing(m -> m.mentionId().value()))
                .map(MentionReading::mentionId)
                .distinct()
                .toList();
        Map<DecisionId, Arrival> decided = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            DecisionId id = new DecisionId("dec-" + i);
            decided.put(id, new DecisionMade(id, decision(id, i, mentions)));
        }
        return List.copyOf(decided.values());
    }

    private Decision decision(DecisionId id, int number, List<MentionId> mentions) {
        Instant at = LocalDate.of(2016, 1, 1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .plusSeconds(random.nextInt(9));
        if (number % 10 == 9) {
            return Decision.revoking(id, at, "analyst-8", new DecisionId("dec-" + random.nextInt(number)));
        }
        DecisionKind kind = pick(List.of(
                DecisionKind.SAME_PERSON,
                DecisionKind.SAME_PERSON,
                DecisionKind.NOT_SAME_PERSON,
                DecisionKind.NOT_SAME_PERSON,
                DecisionKind.CONFIRM,
                DecisionKind.REJECT,
                DecisionKind.CORRECT_ATTRIBUTE,
                number % 3 == 0 ? DecisionKind.ERASE : DecisionKind.CONFIRM));
        boolean correcting = kind == DecisionKind.CORRECT_ATTRIBUTE;
        boolean byPerson = kind != DecisionKind.ERASE && random.nextInt(2) == 0;
        int place = random.nextInt(mentions.size() - 1);
        MentionId one = mentions.get(place);
        MentionId other = mentions.get(place + 1);
        return new Decision(
                id,
                kind,
                at,
                "analyst-7",
                byPerson ? List.of(StableIds.defector(one), StableIds.defector(other)) : List.of(),
                byPerson ? List.of() : List.of(one, other),
                correcting ? "nationality" : null,
                correcting ? pick(COUNTRIES) : null,
                null);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
