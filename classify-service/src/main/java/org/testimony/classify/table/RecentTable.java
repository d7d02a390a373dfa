package org.testimony.classify.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the values used last in memory, in front of a table that must decode them on every access. Writes go through at
 * once. Not thread-safe.
 */
public final class RecentTable<K, V> implements Table<K, V> {
    private final Table<K, V> behind;
    private final Map<K, V> recent;

    public RecentTable(Table<K, V> behind, int size) {
        this.behind = behind;
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > size;
            }
        };
    }

    @Override
    public @Nullable V get(K key) {
        V known = recent.get(key);
        if (known != null) {
            return known;
        }
        V read = behind.get(key);
        if (read != null) {
            recent.put(key, read);
        }
        return read;
    }

    @Override
    public void put(K key, V value) {
        behind.put(key, value);
        recent.put(key, value);
    }

    @Override
    public void remove(K key) {
        behind.remove(key);
        recent.remove(key);
    }
}
