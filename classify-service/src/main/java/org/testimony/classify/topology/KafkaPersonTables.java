package org.testimony.classify.topology;

import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.IdentityTables;
import org.testimony.classify.identity.PersonInspector;
import org.testimony.classify.identity.PersonView;
import org.testimony.classify.identity.decision.DecisionTables;
import org.testimony.classify.table.Table;
import org.testimony.contract.id.DefectorId;

/** Reads the running stream's state from outside. Each answer reads several stores, which may change between reads. */
public final class KafkaPersonTables {
    private final KafkaStreams streams;

    public KafkaPersonTables(KafkaStreams streams) {
        this.streams = streams;
    }

    /**
     * The person under an id, empty when there is none.
     *
     * @throws InvalidStateStoreException while the state is not here: it is being restored, or another instance has it
     */
    public Optional<PersonView> person(DefectorId id) {
        IdentityTables tables = new IdentityTables(
                table(KafkaResolutionStores.MENTIONS),
                table(KafkaResolutionStores.BLOCKS),
                table(KafkaResolutionStores.PERSONS),
                table(KafkaResolutionStores.FOUNDERS),
                new DecisionTables(
                        table(KafkaResolutionStores.DECISIONS), table(KafkaResolutionStores.DECISIONS_BY_SUBJECT)));
        return new PersonInspector(tables).find(id);
    }

    private <K, V> Table<K, V> table(String name) {
        return new KafkaReadTable<>(
                streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<K, V>keyValueStore())));
    }

    /** A table that only answers. */
    private record KafkaReadTable<K, V>(ReadOnlyKeyValueStore<K, V> store) implements Table<K, V> {
        @Override
        public @Nullable V get(K key) {
            return store.get(key);
        }

        @Override
        public void put(K key, V value) {
            throw new UnsupportedOperationException("nothing is written from outside the stream");
        }

        @Override
        public void remove(K key) {
            throw new UnsupportedOperationException("nothing is written from outside the stream");
        }
    }
}
