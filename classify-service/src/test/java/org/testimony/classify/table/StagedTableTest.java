package org.testimony.classify.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StagedTableTest {
    private final Table<String, Integer> behind = new RecentTable<>(new MemoryTable<>(), 2);
    private final StagedTable<String, Integer> table = new StagedTable<>(behind);

    @Test
    void shouldShowWritesBeforeTheyAreCommitted() {
        // Given
        behind.put("old", 1);

        // When
        table.put("new", 2);
        table.remove("old");

        // Then
        assertThat(table.get("new")).isEqualTo(2);
        assertThat(table.get("old")).isNull();
        assertThat(behind.get("new")).isNull();
        assertThat(behind.get("old")).isEqualTo(1);
    }

    @Test
    void shouldCarryOutWhatIsCommitted() {
        // Given
        behind.put("old", 1);
        table.put("new", 2);
        table.remove("old");

        // When
        table.commit();

        // Then
        assertThat(behind.get("new")).isEqualTo(2);
        assertThat(behind.get("old")).isNull();
    }

    @Test
    void shouldForgetWhatIsDiscarded() {
        // Given
        table.put("new", 2);

        // When
        table.discard();
        table.commit();

        // Then
        assertThat(table.get("new")).isNull();
    }

    @Test
    void shouldReadBeyondWhatIsKeptInMemory() {
        for (int i = 0; i < 10; i++) {
            behind.put("key" + i, i);
        }

        assertThat(behind.get("key0")).isZero();
    }
}
