package org.testimony.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.Precision;
import org.testimony.contract.person.PublishedState;
import org.testimony.contract.person.Status;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.text.Evidence;

/** Facts to begin a test with: what is not said has a plain value. */
public final class Given {
    private Given() {}

    public static APerson person(String id) {
        return new APerson(id);
    }

    public static AnArticle article(String id) {
        return new AnArticle(id);
    }

    /** A mention of a person in an article, with one sentence. */
    public static Mention mention(String person, String article, String sentence) {
        return mention(person, article, sentence, null);
    }

    /** The same in an article with a date. */
    public static Mention mention(String person, String article, String sentence, Instant publishedAt) {
        return Mention.resolved(
                new MentionReading(
                        mentionId(person, article),
                        null,
                        List.of(),
                        List.of(new Evidence(0, 2, "He")),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        List.of(new Evidence(0, sentence.length(), sentence)),
                        List.of()),
                new ArticleId(article),
                new StoryId("s-" + article),
                publishedAt,
                new DefectorId(person),
                1,
                List.of("founded the person"));
    }

    public static MentionId mentionId(String person, String article) {
        return new MentionId("m-" + person + "-" + article);
    }

    /** A person under construction. */
    public static final class APerson {
        private final String id;
        private final List<Attribute<String>> names = new ArrayList<>();
        private final List<Attribute<String>> narratives = new ArrayList<>();
        private final List<String> articles = new ArrayList<>();
        private int revision = 1;
        private Instant recordedAt = Instant.parse("2015-09-21T10:00:00Z");
        private Status status = Status.SUGGESTED;
        private Instant firstReportedAt;
        private DefectorId mergedInto;
        private Attribute<CountryCode> nationality;
        private Attribute<Gender> gender;
        private Attribute<String> role;
        private Attribute<DateRange> defected;
        private List<DefectorId> maybe = List.of();
        private List<MentionId> maybeMentions = List.of();
        private final List<PublishedState> published = new ArrayList<>();

        private APerson(String id) {
            this.id = id;
        }

        public APerson revision(int number, String at) {
            revision = number;
            recordedAt = Instant.parse(at);
            return this;
        }

        public APerson named(String name) {
            names.add(new Attribute<>(name, 1, List.of()));
            return this;
        }

        public APerson from(String country) {
            nationality = new Attribute<>(new CountryCode(country), 1, List.of());
            return this;
        }

        public APerson gender(Gender value) {
            gender = new Attribute<>(value, 1, List.of());
            return this;
        }

        public APerson role(String value) {
            role = new Attribute<>(value, 1, List.of());
            return this;
        }

        public APerson left(String first, String last) {
            defected = new Attribute<>(
                    new DateRange(LocalDate.parse(first), LocalDate.parse(last), Precision.MONTH), 1, List.of());
            return this;
        }

        public APerson complaining(String narrative) {
            narratives.add(new Attribute<>(narrative, 1, List.of()));
            return this;
        }

        public APerson status(Status value) {
            status = value;
            return this;
        }

        public APerson mergedInto(String other) {
            status = Status.MERGED;
            mergedInto = new DefectorId(other);
            return this;
        }

        public APerson maybe(String... others) {
            maybe = Stream.of(others).map(DefectorId::new).toList();
            return this;
        }

        /** How the person stood from a day of publication on; the key is the mention in the first article named. */
        public APerson stood(String from, APerson then) {
            Defector known = then.record();
            published.add(new PublishedState(
                    Instant.parse(from),
                    known.mentionIds().isEmpty() ? mentionId(id, "none") : mentionId(id, then.articles.get(0)),
                    known.status(),
                    known.mentionIds().size(),
                    known.nationality() == null ? null : known.nationality().value(),
                    known.gender() == null ? null : known.gender().value(),
                    known.role() == null ? null : known.role().value(),
                    null,
                    known.defected() == null ? null : known.defected().value(),
                    known.narratives().stream().map(Attribute::value).sorted().toList(),
                    then.maybeMentions));
            return this;
        }

        /** From a day of publication on nobody has this key any more. */
        public APerson ended(String from, String article) {
            published.add(PublishedState.ended(Instant.parse(from), mentionId(id, article)));
            return this;
        }

        /** Keys of persons who may be this one, for a state. */
        public APerson maybeKeys(MentionId... keys) {
            maybeMentions = List.of(keys);
            return this;
        }

        /** When the first report was published; of the last one nothing is said. */
        public APerson reportedAt(Instant first) {
            firstReportedAt = first;
            return this;
        }

        public APerson mentionedIn(String article) {
            articles.add(article);
            return this;
        }

        public Defector record() {
            return new Defector(
                    new DefectorId(id),
                    revision,
                    recordedAt,
                    status,
                    mergedInto,
                    names,
                    nationality,
                    gender,
                    null,
                    role,
                    null,
                    defected,
                    narratives,
                    articles.stream().map(article -> mentionId(id, article)).toList(),
                    articles.stream().map(ArticleId::new).toList(),
                    articles.stream()
                            .map(article -> new StoryId("s-" + article))
                            .toList(),
                    articles.size(),
                    firstReportedAt,
                    null,
                    maybe,
                    List.of(),
                    List.of(),
                    published,
                    List.of());
        }
    }
}
