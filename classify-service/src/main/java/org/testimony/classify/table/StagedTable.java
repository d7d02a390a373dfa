package org.testimony.classify.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects writes in front of a table until they are committed, so that a computation that fails half-way leaves no
 * trace. Reads see what is staged. Not thread-safe.
 */
public final class StagedTable<K, V> implements Table<K, V>, Staged {
    private final Table<K, V> behind;
    private final Map<K, Optional<V>> staged = new LinkedHashMap<>();

    public StagedTable(Table<K, V> behind) {
        this.behind = behind;
    }

    @Override
    @SuppressWarnings("OptionalAssignedToNull") // absent: not staged; empty: staged to be removed
    public @Nullable V get(K key) {
        Optional<V> write = staged.get(key);
        return write == null ? behind.get(key) : write.orElse(null);
    }

    @Override
    public void put(K key, V value) {
        staged.put(key, Optional.of(value));
    }

    @Override
    public void remove(K key) {
        staged.put(key, Optional.empty());
    }

    @Override
    public void commit() {
        staged.forEach((key, write) -> write.ifPresentOrElse(v -> behind.put(key, v), () -> behind.remove(key)));
        staged.clear();
    }

    @Override
    public void discard() {
        staged.clear();
    }
}
