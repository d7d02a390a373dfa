package org.testimony.classify.topology;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.testimony.contract.topic.JsonSerde;

/** The store of what was seen, which the step that skips and the step that tags share. */
final class KafkaSeenRevisions {
    static final String NAME = "seen-revisions";

    private KafkaSeenRevisions() {}

    /** Keyed by articleId; stream time removes an entry, see {@link SkipSeenProcessor}. */
    static StoreBuilder<KeyValueStore<String, SeenRevision>> store() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(NAME), Serdes.String(), new JsonSerde<>(SeenRevision.class));
    }
}
