package org.testimony.classify.codebook;

import java.util.List;
import org.testimony.contract.Require;

/**
 * The organisation that a codebook is about.
 *
 * @param id the key under which all its stories and persons meet, such as {@code islamic-state}
 * @param territory countries, as ISO 3166-1 alpha-2, in which it fights, the one that people go to first: nobody who left lives there unless the text says so
 * @param names every spelling, in every language, that means this organisation
 */
public record Organisation(String id, List<String> names, List<String> territory) {
    public Organisation {
        Require.text(id, "organisation.id");
        names = List.copyOf(names);
        territory = territory == null ? List.of() : List.copyOf(territory);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("organisation.names must not be empty");
        }
    }
}
