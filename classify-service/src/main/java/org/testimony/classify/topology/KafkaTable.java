package org.testimony.classify.topology;

import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.table.Table;

/** A table in a state store; its changelog topic brings it back after a fault. */
final class KafkaTable<K, V> implements Table<K, V> {
    private final KeyValueStore<K, V> store;

    KafkaTable(KeyValueStore<K, V> store) {
        this.store = store;
    }

    @Override
    public @Nullable V get(K key) {
        return store.get(key);
    }

    @Override
    public void put(K key, V value) {
        store.put(key, value);
    }

    @Override
    public void remove(K key) {
        store.delete(key);
    }
}
