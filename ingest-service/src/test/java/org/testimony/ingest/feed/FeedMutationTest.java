package org.testimony.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads thousands of broken variants of feeds. {@code -Dfuzz.inputs=20000} makes more of them, {@code -Dfuzz.seeds=DIR}
 * adds the files below a folder to the feeds that are varied. The order of chance is fixed, so a failure can be repeated
 * with the number that it names.
 */
class FeedMutationTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 3_000);
    private static final long LONGEST_SECONDS = 5;
    private static final String[] TYPES = {
        null,
        "application/rss+xml",
        "text/xml; charset=iso-8859-1",
        "application/xml; charset=utf-16",
        "text/html; charset=big5"
    };

    @Test
    void shouldNeitherCrashNorHangNorHandOutActiveMarkup() throws IOException {
        // Given
        List<byte[]> seeds = seeds();
        List<String> wrong = new ArrayList<>();
        long longest = 0;
        int refused = 0;

        // When
        for (int number = 0; number < INPUTS; number++) {
            Random chance = new Random(number);
            byte[] input = Mutations.of(seeds, chance);
            long start = System.nanoTime();
            try {
                Feed feed = FeedParser.parse(input, TYPES[chance.nextInt(TYPES.length)], "https://news.example/a");
                if (FeedStrings.of(feed).anyMatch(FeedStrings::isActive)) {
                    wrong.add(number + ": active markup");
                }
            } catch (UnreadableFeedException e) {
                refused++;
            } catch (RuntimeException | StackOverflowError e) {
                wrong.add(number + ": " + e);
            }
            longest = Math.max(longest, System.nanoTime() - start);
        }

        // Then
        System.out.printf(
                "mutations: %d inputs, %d seeds, %d refused, longest %d ms%n",
                INPUTS, seeds.size(), refused, TimeUnit.NANOSECONDS.toMillis(longest));
        assertThat(wrong).isEmpty();
        assertThat(refused).isLessThan(INPUTS);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(longest)).isLessThan(LONGEST_SECONDS);
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (String sample : SampleFeeds.ALL) {
            seeds.add(sample.getBytes(StandardCharsets.UTF_8));
            seeds.add(sample.getBytes(StandardCharsets.UTF_16));
        }
        String folder = System.getProperty("fuzz.seeds");
        if (folder != null) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
        }
        return seeds;
    }
}
