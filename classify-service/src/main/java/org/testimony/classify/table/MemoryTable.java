package org.testimony.classify.table;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table that lives as long as the program, for batch runs and tests. Not thread-safe. */
public final class MemoryTable<K, V> implements Table<K, V> {
    private final Map<K, V> values = new HashMap<>();

    @Override
    public @Nullable V get(K key) {
        return values.get(key);
    }

    @Override
    public void put(K key, V value) {
        values.put(key, value);
    }

    @Override
    public void remove(K key) {
        values.remove(key);
    }
}
