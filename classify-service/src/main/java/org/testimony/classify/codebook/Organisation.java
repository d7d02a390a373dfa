package org.testimony.classify.codebook;

import java.util.List;
import org.testimony.contract.Require;

/**
 * The organisation that a codebook is about.
 *
 * @param id the key under which all its stories and persons meet, such as {@code islamic-state}
 * @param names every spelling, in every language, that means this organisation
 */
public record Organisation(String id, List<String> names) {
    public Organisation {
        Require.text(id, "organisation.id");
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("organisation.names must not be empty");
        }
    }
}
