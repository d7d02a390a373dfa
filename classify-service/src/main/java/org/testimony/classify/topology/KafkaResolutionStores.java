package org.testimony.classify.topology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.testimony.classify.identity.IdentityTables;
import org.testimony.classify.identity.MentionEntry;
import org.testimony.classify.identity.MentionList;
import org.testimony.classify.identity.PersonEntry;
import org.testimony.classify.identity.decision.DecisionEntry;
import org.testimony.classify.identity.decision.DecisionList;
import org.testimony.classify.identity.decision.DecisionTables;
import org.testimony.classify.identity.match.BlockingKey;
import org.testimony.classify.resolution.ResolutionTables;
import org.testimony.classify.story.ArticleList;
import org.testimony.classify.story.Story;
import org.testimony.classify.story.StoryMember;
import org.testimony.classify.story.StoryTables;
import org.testimony.classify.table.RecentTable;
import org.testimony.classify.table.Staged;
import org.testimony.classify.table.StagedTable;
import org.testimony.classify.table.Table;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.IdSerde;
import org.testimony.contract.topic.JsonSerde;

/**
 * The state of one organisation as stores. What removes an entry is written where each table is declared. Writes are
 * staged: a reading that fails half-way leaves no trace.
 */
final class KafkaResolutionStores {
    private static final String ARTICLES = "organisation-articles";
    private static final String STORY_MEMBERS = "story-members";
    private static final String STORIES = "stories";
    private static final String STORY_INDEX = "story-index";
    static final String MENTIONS = "mention-judgements";
    static final String BLOCKS = "mention-blocks";
    static final String PERSONS = "persons";
    static final String FOUNDERS = "founding-mentions";
    static final String DECISIONS = "analysts-decisions";
    static final String DECISIONS_BY_SUBJECT = "decisions-by-subject";
    // Decoding is the dear part of a lookup, and a case in the news is looked up again and again.
    private static final int RECENT = 1_000;
    // A text is compared with up to 128 stories under each of its 32 hashes; fewer would be decoded anew for every
    // text.
    private static final int RECENT_COMPARED = 5_000;

    private final List<Staged> staged = new ArrayList<>();
    private final ProcessorContext<?, ?> context;
    private final ResolutionTables tables;

    KafkaResolutionStores(ProcessorContext<?, ?> context) {
        this.context = context;
        this.tables = new ResolutionTables(
                this.<ArticleId, TaggedArticle>table(ARTICLES),
                new StoryTables(
                        this.<ArticleId, StoryMember>table(STORY_MEMBERS, RECENT_COMPARED),
                        this.<StoryId, Story>table(STORIES, RECENT_COMPARED),
                        this.<Integer, ArticleList>table(STORY_INDEX)),
                new IdentityTables(
                        this.<MentionId, MentionEntry>table(MENTIONS),
                        this.<BlockingKey, MentionList>table(BLOCKS),
                        this.<DefectorId, PersonEntry>table(PERSONS),
                        this.<DefectorId, MentionId>table(FOUNDERS),
                        new DecisionTables(
                                this.<DecisionId, DecisionEntry>table(DECISIONS),
                                this.<DefectorId, DecisionList>table(DECISIONS_BY_SUBJECT))));
    }

    /** The builders of all stores, always in this order, so that the topology describes itself alike in each run. */
    static Set<StoreBuilder<?>> builders() {
        return new LinkedHashSet<>(List.of(
                store(ARTICLES, new IdSerde<>(ArticleId::new, ArticleId::value), TaggedArticle.class),
                store(STORY_MEMBERS, new IdSerde<>(ArticleId::new, ArticleId::value), StoryMember.class),
                store(STORIES, new IdSerde<>(StoryId::new, StoryId::value), Story.class),
                store(STORY_INDEX, Serdes.Integer(), ArticleList.class),
                store(MENTIONS, new IdSerde<>(MentionId::new, MentionId::value), MentionEntry.class),
                store(BLOCKS, new IdSerde<>(BlockingKey::new, BlockingKey::value), MentionList.class),
                store(PERSONS, new IdSerde<>(DefectorId::new, DefectorId::value), PersonEntry.class),
                store(FOUNDERS, new IdSerde<>(DefectorId::new, DefectorId::value), MentionId.class),
                store(DECISIONS, new IdSerde<>(DecisionId::new, DecisionId::value), DecisionEntry.class),
                store(DECISIONS_BY_SUBJECT, new IdSerde<>(DefectorId::new, DefectorId::value), DecisionList.class)));
    }

    ResolutionTables tables() {
        return tables;
    }

    void commit() {
        staged.forEach(Staged::commit);
    }

    void discard() {
        staged.forEach(Staged::discard);
    }

    private <K, V> Table<K, V> table(String name) {
        return table(name, RECENT);
    }

    private <K, V> Table<K, V> table(String name, int recent) {
        StagedTable<K, V> table =
                new StagedTable<>(new RecentTable<>(new KafkaTable<K, V>(context.getStateStore(name)), recent));
        staged.add(table);
        return table;
    }

    private static <K, V> StoreBuilder<?> store(String name, Serde<K> keys, Class<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, new JsonSerde<>(values))
                .withCachingEnabled();
    }
}
