package org.testimony.stats.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.Status;
import org.testimony.contract.reading.Bound;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.stats.AnArticle;
import org.testimony.stats.Given;

/** A small world in which every rule of counting has somebody: dates that straddle, links, decisions, copies, no dates. */
final class CountedWorld {
    /** The last revision of everything was recorded by then. */
    static final String HALF_WAY = "2015-10-01T00:00:00Z";

    private static final String EARLY = "2015-09-01T00:00:00Z";
    private static final String LATE = "2015-11-01T00:00:00Z";

    private final World world;
    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();

    private CountedWorld(World world) {
        this.world = world;
    }

    /** All records; each keeps the time at which it was published, in whatever order it is sent. */
    static List<ProducerRecord<byte[], byte[]>> records(World world) {
        CountedWorld counted = new CountedWorld(world);
        counted.articles();
        counted.persons();
        counted.revised();
        return counted.records;
    }

    private void articles() {
        read(Given.article("a1").published("2015-03-02T10:00:00Z").telling("brutality"), EARLY);
        read(
                Given.article("a2")
                        .published("2015-03-05T10:00:00Z")
                        .inStory("s-a1")
                        .telling("hardship"),
                EARLY);
        read(Given.article("a3").published("2015-07-01T00:00:00Z").telling("corruption"), EARLY);
        read(Given.article("a4").telling("infighting"), EARLY);
        read(Given.article("a5").irrelevant().published("2015-07-01T00:00:00Z"), EARLY);
        read(Given.article("a6").published("2015-08-01T00:00:00Z").claiming(58, "defectors"), EARLY);
        read(
                Given.article("a7")
                        .published("2015-08-03T00:00:00Z")
                        .claiming(58, "defectors")
                        .claiming(21, "defectors", Bound.EXACT, "SY", "in 2015"),
                EARLY);
        read(
                Given.article("a8")
                        .published("2015-08-04T00:00:00Z")
                        .claiming(90, "defectors", Bound.EXACT, "SY", "in 2015"),
                LATE);
        // A copy that is older than what was known first, and a reading that is taken back.
        read(
                Given.article("a9")
                        .published("2014-12-30T00:00:00Z")
                        .inStory("s-a3")
                        .telling("hardship"),
                LATE);
        read(Given.article("a1").revision(2).published("2015-03-02T10:00:00Z").telling("infighting"), LATE);
        read(Given.article("a4").revision(2).irrelevant(), LATE);
    }

    private void persons() {
        person(Given.person("d-1")
                .named("Ann")
                .from("SY")
                .gender(Gender.FEMALE)
                .left("2015-05-03", "2015-05-03")
                .complaining("brutality")
                .complaining("hardship")
                .mentionedIn("a1")
                .mentionedIn("a2")
                .stood("2015-03-02T10:00:00Z", Given.person("d-1").from("SY").mentionedIn("a1"))
                .stood(
                        "2015-03-05T10:00:00Z",
                        Given.person("d-1")
                                .from("SY")
                                .gender(Gender.FEMALE)
                                .left("2015-05-03", "2015-05-03")
                                .complaining("brutality")
                                .complaining("hardship")
                                .mentionedIn("a1")
                                .mentionedIn("a2")));
        person(Given.person("d-2")
                .named("Ben")
                .from("DE")
                .role("fighter")
                .left("2015-06-01", "2015-08-31")
                .status(Status.CONFIRMED)
                .mentionedIn("a3")
                .maybe("d-3")
                .stood(
                        "2015-07-01T00:00:00Z",
                        Given.person("d-2")
                                .from("DE")
                                .role("fighter")
                                .left("2015-06-01", "2015-08-31")
                                .status(Status.CONFIRMED)
                                .mentionedIn("a3")
                                .maybeKeys(Given.mentionId("d-3", "a3"))));
        person(Given.person("d-3")
                .from("DE")
                .left("2015-06-10", "2015-06-10")
                .mentionedIn("a3")
                .maybe("d-2")
                .stood(
                        "2015-07-01T00:00:00Z",
                        Given.person("d-3")
                                .from("DE")
                                .left("2015-06-10", "2015-06-10")
                                .mentionedIn("a3")
                                .maybeKeys(Given.mentionId("d-2", "a3")))
                .ended("2015-08-01T00:00:00Z", "a3"));
        person(Given.person("d-4").named("Cem").left("2015-01-01", "2015-12-31").mentionedIn("a4"));
        person(Given.person("d-5")
                .left("1990-01-01", "2015-12-31")
                .complaining("infighting")
                .mentionedIn("a6")
                .stood(
                        "2015-08-01T00:00:00Z",
                        Given.person("d-5")
                                .left("1990-01-01", "2015-12-31")
                                .complaining("infighting")
                                .mentionedIn("a6")));
        person(Given.person("d-6").from("SY").gender(Gender.MALE).mentionedIn("a6"));
        person(Given.person("d-7")
                .status(Status.REJECTED)
                .left("2015-05-03", "2015-05-03")
                .mentionedIn("a7"));
        person(Given.person("d-8").left("2015-05-03", "2015-05-03"));
        person(Given.person("d-9").from("GB").left("2014-11-20", "2015-01-10").mentionedIn("a7"));
    }

    private void revised() {
        person(Given.person("d-9").revision(2, LATE).mergedInto("d-1"));
        person(Given.person("d-6")
                .revision(2, LATE)
                .from("IQ")
                .gender(Gender.MALE)
                .left("2015-02-01", "2015-02-28")
                .status(Status.CONFIRMED)
                .mentionedIn("a6"));
        person(Given.person("d-10")
                .revision(1, LATE)
                .from("FR")
                .left("2015-07-01", "2015-07-02")
                .mentionedIn("a8"));
    }

    private void read(AnArticle article, String at) {
        TaggedArticle reading = article.record();
        records.add(at(world.record(reading), at));
    }

    private void person(Given.APerson person) {
        Defector record = person.record();
        records.add(at(world.record(record), EARLY));
        for (var article : record.articleIds()) {
            Mention mention = Given.mention(record.defectorId().value(), article.value(), "He left.");
            records.add(at(world.record(mention), EARLY));
        }
    }

    private static ProducerRecord<byte[], byte[]> at(ProducerRecord<byte[], byte[]> record, String at) {
        return new ProducerRecord<>(
                record.topic(), null, Instant.parse(at).toEpochMilli(), record.key(), record.value());
    }
}
