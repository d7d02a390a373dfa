package org.testimony.embedded.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeapSizesTest {
    private static final int HEAPS_TOGETHER_MIB = 1_280;

    @Test
    void shouldLeaveASmallMachineRoomBesideTheHeaps() {
        int together = Stream.of(HeapSizes.broker(), HeapSizes.ingest(), HeapSizes.classify(), HeapSizes.stats())
                .mapToInt(HeapSizesTest::heapMib)
                .sum();
        assertThat(together).isLessThanOrEqualTo(HEAPS_TOGETHER_MIB);
    }

    private static int heapMib(List<String> options) {
        return options.stream()
                .filter(option -> option.startsWith("-Xmx"))
                .mapToInt(option -> Integer.parseInt(option.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
