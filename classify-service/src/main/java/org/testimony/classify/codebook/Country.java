package org.testimony.classify.codebook;

import java.util.List;
import org.testimony.contract.Require;

/**
 * A country and the words that stand for it.
 *
 * @param code ISO 3166-1 alpha-2
 * @param names the country's names
 * @param people words for its people and its adjective
 * @param places cities and regions that news name without the country
 */
public record Country(String code, List<String> names, List<String> people, List<String> places) {
    public Country {
        Require.text(code, "country.code");
        names = names == null ? List.of() : List.copyOf(names);
        people = people == null ? List.of() : List.copyOf(people);
        places = places == null ? List.of() : List.copyOf(places);
    }
}
