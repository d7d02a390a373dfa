package org.testimony.classify.identity.particular;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

    /** What the names are found by when their bearers are erased. */
    @JsonIgnore
    public Set<NameBucket> nameBuckets() {
        return names.stream().flatMap(NameBucket::ofAll).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The same without people who were erased: every word goes that is one of these rare words, and every name that {@link
     * #silent} takes.
     */
    public Particulars without(Collection<String> rareNames) {
        Set<NameBucket> buckets = rareNames.stream().map(NameBucket::of).collect(Collectors.toUnmodifiableSet());
        List<String> others = words.stream()
                .filter(word -> !rareNames.contains(Skeleton.of(word)))
                .toList();
        return new Particulars(others, names).silent(buckets::contains);
    }

    /** The same without every name of which a rare word falls into one of these buckets. */
    public Particulars silent(Predicate<NameBucket> buckets) {
        return new Particulars(
                words,
                names.stream()
                        .filter(name -> NameBucket.ofAll(name).noneMatch(buckets))
                        .toList());
    }
}
