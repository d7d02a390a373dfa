package org.testimony.stats.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.PublishedState;

/**
 * A person in a list.
 *
 * @param person the record as it stands, or as it stood at the moment asked for
 * @param displayName what to call the person on a page
 * @param quotes a few of the sentences that prove it
 * @param stood how the person is counted by what was published; present when that is asked for
 */
public record PersonItem(
        @JsonUnwrapped Defector person,
        String displayName,
        List<Quote> quotes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PublishedState stood) {
    /** A person as the record says. */
    public PersonItem(Defector person, String displayName, List<Quote> quotes) {
        this(person, displayName, quotes, null);
    }
}
