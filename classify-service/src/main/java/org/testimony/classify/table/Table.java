package org.testimony.classify.table;

import org.jspecify.annotations.Nullable;

/** Remembers one value per key. Values are immutable; what is put replaces what was there. */
public interface Table<K, V> {
    /** The value of a key, or null. */
    @Nullable
    V get(K key);

    /** Remembers a value. */
    void put(K key, V value);

    /** Forgets a key; nothing happens when it is unknown. */
    void remove(K key);
}
