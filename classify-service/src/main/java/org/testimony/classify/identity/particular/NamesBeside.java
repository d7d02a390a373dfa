package org.testimony.classify.identity.particular;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testimony.classify.identity.name.NameFrequencies;
import org.testimony.classify.text.Folding;
import org.testimony.contract.name.Skeleton;
import org.testimony.contract.reading.MentionReading;

/**
 * Finds the names in a sentence that few texts have: of a wife, a commander, a lawyer, of a village or a camp. Words that
 * many texts write with a capital are left out, and so is every name that has a word of the names of those who left: one
 * family name is borne by several. At least one word is rare, so that every name can be found again and taken out.
 */
public final class NamesBeside {
    // A capital inside a sentence; parts of one name stand side by side, with "al-" or "bin" between.
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\p{N},;:’'”\")-]\\s)\\p{Lu}[\\p{L}’'-]{2,}"
            + "(?:\\s(?:al-|el-|bin\\s|ibn\\s|van\\s|de\\s)?\\p{Lu}[\\p{L}’'-]{2,}){0,3}");
    private static final int SHORTEST = 3;
    private static final double RARE = 2.5;

    private NamesBeside() {}

    /** The names, folded, their words in the order of the text with a space between; sorted. */
    static Set<String> in(String sentence, List<MentionReading> left, Set<String> common) {
        Set<String> own = left.stream()
                .flatMap(NamesBeside::words)
                .filter(word -> word.length() >= SHORTEST)
                .map(Skeleton::of)
                .collect(Collectors.toSet());
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(sentence);
        while (matcher.find()) {
            List<String> words = words(matcher.group().replaceFirst("['’]s$", ""))
                    .filter(word -> word.length() >= SHORTEST && !common.contains(word))
                    .toList();
            if (words.stream().anyMatch(NamesBeside::isRare)
                    && words.stream().map(Skeleton::of).noneMatch(own::contains)) {
                names.add(String.join(" ", words));
            }
        }
        return names;
    }

    /**
     * The full names of the others who left. Whose family name is the person's own is left out: that is told by the name
     * already, and by nobody's story.
     */
    static Set<String> leftWith(MentionReading person, List<MentionReading> left) {
        Set<String> own = words(person).map(Skeleton::of).collect(Collectors.toSet());
        return left.stream()
                .filter(other -> !other.mentionId().equals(person.mentionId()))
                .flatMap(other -> Stream.ofNullable(other.name()))
                .map(name -> words(name).filter(w -> w.length() >= SHORTEST).toList())
                .filter(words -> words.size() > 1
                        && words.stream().anyMatch(NamesBeside::isRare)
                        && words.stream().map(Skeleton::of).noneMatch(own::contains))
                .map(words -> String.join(" ", words))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rare words of the names of one who left, by their consonants. */
    public static Stream<String> rareWords(MentionReading mention) {
        return words(mention).flatMap(NamesBeside::rareWords);
    }

    /** The rare words of a name, by their consonants. */
    public static Stream<String> rareWords(String name) {
        return words(name)
                .filter(word -> word.length() >= SHORTEST && isRare(word))
                .map(Skeleton::of);
    }

    private static boolean isRare(String word) {
        return NameFrequencies.packaged().name(Skeleton.of(word)) >= RARE;
    }

    private static Stream<String> words(MentionReading mention) {
        return Stream.concat(Stream.ofNullable(mention.name()), mention.aliases().stream())
                .flatMap(NamesBeside::words);
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(Folding.fold(name).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }
}
