package org.testimony.classify.identity.particular;

import java.util.stream.Stream;
import org.testimony.contract.id.StableIds;

/**
 * Into which of 65,536 buckets a rare word of a name falls, by its consonants. Enough to know a name again that must not be
 * told, too little to read it back: of a million names some fifteen share a bucket. Who suspects one name already and can
 * read the state finds the suspicion supported, though not proved.
 *
 * @param digits four hexadecimal digits
 */
public record NameBucket(String digits) {
    private static final int DIGITS = 4;

    /** The bucket of a rare word; see {@link NamesBeside#rareWords(String)}. */
    public static NameBucket of(String rareWord) {
        return new NameBucket(StableIds.sha256(rareWord).substring(0, DIGITS));
    }

    /** The buckets of the rare words of a name. */
    static Stream<NameBucket> ofAll(String name) {
        return NamesBeside.rareWords(name).map(NameBucket::of);
    }
}
