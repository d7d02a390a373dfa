package org.testimony.contract.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.Require;
import org.testimony.contract.id.MentionId;

/**
 * How one person stands when only what was published up to and including a moment is loaded. It holds until the next
 * state of the same key; reports without a date of publication belong to no state.
 *
 * @param from when the last report behind this state was published
 * @param key the person then: the earliest published of the mentions, of those published together the smallest id
 * @param status suggested, confirmed or rejected, as the decisions in force now say
 * @param mentions number of mentions behind the person; 0 when nobody has this key from here on
 * @param narratives codes of all narratives that the mentions tell, sorted
 * @param possiblySame keys of the persons who may be this one, sorted
 */
public record PublishedState(
        Instant from,
        MentionId key,
        Status status,
        int mentions,
        @Nullable CountryCode nationality,
        @Nullable Gender gender,
        @Nullable String role,
        @Nullable CountryCode residence,
        @Nullable DateRange defected,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> narratives,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MentionId> possiblySame) {
    public PublishedState {
        Require.present(from, "publishedState.from");
        Require.present(key, "publishedState.key");
        Require.present(status, "publishedState.status");
        Require.atLeast(0, mentions, "publishedState.mentions");
        narratives = List.copyOf(narratives);
        possiblySame = List.copyOf(possiblySame);
    }

    /** From this moment on nobody has this key. */
    public static PublishedState ended(Instant from, MentionId key) {
        return new PublishedState(from, key, Status.SUGGESTED, 0, null, null, null, null, null, List.of(), List.of());
    }
}
