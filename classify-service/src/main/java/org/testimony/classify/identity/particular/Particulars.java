package org.testimony.classify.identity.particular;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.testimony.contract.name.Skeleton;

/**
 * What one article tells of one person and hardly of anybody else. It serves to compare two reports and is never told to
 * other services.
 *
 * @param words telling words and pairs of words, stems, sorted; see {@link TellingWords}
 * @param names names of places and of other people, folded, sorted; the words of one name with a space between
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Particulars(List<String> words, List<String> names) {
    /** Nothing in particular; also what was stored before particulars were read. */
    public static final Particulars NONE = new Particulars(List.of(), List.of());

    public Particulars {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }

    /** Whether nothing is told. */
    @JsonIgnore
    public boolean isEmpty() {
        return words.isEmpty() && names.isEmpty();
    }

    /** The rare words of the names, by their consonants: what a name is found by when its bearer is erased. Sorted. */
    public Set<String> rareNames() {
        return names.stream().flatMap(NamesBeside::rareWords).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same without people who were erased: every name goes that has one of these rare words. */
    public Particulars without(Collection<String> rareNames) {
        return new Particulars(
                words.stream()
                        .filter(word -> !rareNames.contains(Skeleton.of(word)))
                        .toList(),
                names.stream()
                        .filter(name -> NamesBeside.rareWords(name).noneMatch(rareNames::contains))
                        .toList());
    }
}
