package org.testimony.stats.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.testimony.contract.person.Defector;
import org.testimony.stats.database.StoredJson;

/** One revision of a person as stored. */
@Entity
@Immutable
@Table(name = "defector_history")
class PersonRevisionRow {
    @EmbeddedId
    Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    String doc;

    /** Which person, which revision. */
    @Embeddable
    record Key(@Column(name = "defector_id") String defectorId, int revision) {}

    Defector person() {
        return StoredJson.read(doc, Defector.class);
    }
}
