package org.testimony.stats.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Defector;
import org.testimony.stats.database.StoredJson;

/** A person as stored; written by the facts, only read here. */
@Entity
@Immutable
@Table(name = "defector")
class PersonRow {
    @Id
    @Column(name = "defector_id")
    String defectorId;

    @Column(name = "recorded_at")
    Instant recordedAt;

    String status;

    @Column(name = "mention_count")
    int mentionCount;

    @Nullable
    String nationality;

    @Nullable
    String gender;

    @Nullable
    String role;

    @Nullable
    String residence;

    String[] narratives;

    @Column(name = "best_quarter")
    @Nullable
    String bestQuarter;

    @Column(name = "search_text")
    String searchText;

    @JdbcTypeCode(SqlTypes.JSON)
    String doc;

    Defector person() {
        return StoredJson.read(doc, Defector.class);
    }
}
