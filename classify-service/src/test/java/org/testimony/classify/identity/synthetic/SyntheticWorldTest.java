package org.testimony.classify.identity.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.testimony.classify.identity.IdentityTables;

class SyntheticWorldTest {
    private static final List<SyntheticMention> WORLD = SyntheticWorld.draw(300, 2_400, 51, NoiseRates.measured());

    @Test
    void shouldFindPersonsBetterThanByName() {
        // Given
        List<String> truth = WORLD.stream().map(SyntheticMention::person).toList();

        // When
        Partition found = Partition.of(truth, SyntheticIdentityBenchmark.found(WORLD, IdentityTables.inMemory()));

        // Then: floors a little under what was measured
        assertThat(found.precision()).isGreaterThan(0.97);
        assertThat(found.pairPrecision()).isGreaterThan(0.95);
        assertThat(found.recall()).isGreaterThan(0.70);
        assertThat(found.f1())
                .isGreaterThan(Partition.of(truth, SyntheticIdentityBenchmark.plain(WORLD))
                        .f1());
    }

    @Test
    void shouldKeepEveryBlockSmall() {
        // Given
        CandidatePairs pairs = new CandidatePairs(WORLD);

        // When
        pairs.forEach((one, other) -> {});

        // Then: beside a person's own reports a block holds few others
        assertThat(pairs.blockSizes().values().stream().mapToInt(n -> n).max().orElse(0))
                .isLessThan(WORLD.size() / 10);
    }

    @Test
    void shouldDrawTheSameWorldFromTheSameSeed() {
        assertThat(SyntheticWorld.draw(300, 2_400, 51, NoiseRates.measured())).isEqualTo(WORLD);
        assertThat(WORLD.stream().map(SyntheticMention::person).collect(Collectors.toSet()))
                .hasSize(300);
    }

    @Test
    void shouldScoreAPartition() {
        // When
        Partition halves = Partition.of(List.of("a", "a", "b", "b"), List.of("1", "1", "1", "2"));

        // Then
        assertThat(halves.precision()).isEqualTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4);
        assertThat(halves.recall()).isEqualTo((1 + 1 + 0.5 + 0.5) / 4);
        assertThat(halves.pairPrecision()).isEqualTo(1 / 3.0);
        assertThat(halves.pairRecall()).isEqualTo(0.5);
    }
}
