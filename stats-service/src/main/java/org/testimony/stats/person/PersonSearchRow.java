package org.testimony.stats.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The words that a person is found by; asked for, never loaded. */
@Entity
@Immutable
@Table(name = "person_search")
class PersonSearchRow {
    @Id
    @Column(name = "defector_id")
    String defectorId;

    @Column(columnDefinition = "tsvector")
    String words;
}
