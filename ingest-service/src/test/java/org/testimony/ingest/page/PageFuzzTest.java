package org.testimony.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Damaged pages: each is answered, and no field shows markup. {@code -Dfuzz.inputs=N} sets how many, {@code -Dfuzz.seeds=DIR}
 * takes the pages to damage from a folder.
 */
class PageFuzzTest {
    private static final long SEED = 20_240_305;
    private static final long SLOW_MILLIS = 5_000;

    @Test
    void shouldAnswerDamagedPagesInTimeAndWithoutMarkup() {
        // Given
        Random random = new Random(SEED);
        List<byte[]> seeds = seeds();
        int inputs = Integer.getInteger("fuzz.inputs", 1_500);
        List<String> failures = new ArrayList<>();
        long slowest = 0;

        // When
        for (int input = 0; input < inputs; input++) {
            byte[] damaged = PageDamage.damage(seeds.get(random.nextInt(seeds.size())), random);
            long start = System.nanoTime();
            String failure = read(damaged);
            long millis = (System.nanoTime() - start) / 1_000_000;
            slowest = Math.max(slowest, millis);
            if (failure != null || millis > SLOW_MILLIS) {
                failures.add(input + ": " + millis + " ms " + failure);
            }
        }

        // Then
        assertThat(failures)
                .as("of " + inputs + " inputs, slowest " + slowest + " ms")
                .isEmpty();
        Report.print(inputs, slowest);
    }

    private static String read(byte[] damaged) {
        try {
            List<String> markup = Markup.in(PageReader.read(damaged, null, Pages.URL));
            return markup.isEmpty() ? null : "markup";
        } catch (RuntimeException | StackOverflowError e) {
            return e.toString();
        }
    }

    private static List<byte[]> seeds() {
        String folder = System.getProperty("fuzz.seeds");
        if (folder == null) {
            return PageDamage.ownSeeds();
        }
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(PageFuzzTest::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Report {
        private static void print(int inputs, long slowest) {
            if (System.getProperty("fuzz.inputs") != null) {
                System.out.println(inputs + " damaged pages, slowest " + slowest + " ms");
            }
        }
    }
}
