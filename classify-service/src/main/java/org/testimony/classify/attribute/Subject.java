package org.testimony.classify.attribute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.text.Document;
import org.testimony.contract.person.Gender;

/**
 * One person of a text, as the readers of attributes see them.
 *
 * @param own where the text refers to the person, in order of place
 * @param others where it refers to other persons, in order of place
 * @param proofs where it says that the person left
 * @param leavers how many persons of the text left
 * @param told what pronouns and nouns say of the person's sex
 */
public record Subject(
        Document title,
        Document text,
        List<Spot> own,
        List<Spot> others,
        List<Spot> proofs,
        int leavers,
        Optional<Gender> told,
        @Nullable LocalDate published) {
    public Subject {
        own = List.copyOf(own);
        others = List.copyOf(others);
        proofs = List.copyOf(proofs);
    }

    /** The same person with what else is known of the sex. */
    Subject of(Optional<Gender> gender) {
        return new Subject(title, text, own, others, proofs, leavers, gender, published);
    }

    /** Whether nobody else of the text left. */
    boolean only() {
        return leavers == 1;
    }
}
