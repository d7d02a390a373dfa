package org.testimony.classify.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testimony.classify.identity.particular.NamesBeside;
import org.testimony.classify.resolution.StoryReading.OfMention;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.ReviewItem;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

/** A reading without the people who were erased: their mentions, and the title and quotes that name them. */
final class Erasure {
    private Erasure() {}

    /** What an article tells of its persons, when it may say no more than this. */
    static StoryReading of(StoryReading reading, TaggedArticle now) {
        Set<String> names = reading.article().mentions().stream()
                .filter(m -> !now.mentions().contains(m))
                .flatMap(NamesBeside::rareWords)
                .collect(Collectors.toSet());
        return new StoryReading(
                now,
                reading.fingerprint(),
                reading.credits(),
                reading.particulars().stream()
                        .map(p -> new OfMention(p.mention(), p.particulars().without(names)))
                        .toList());
    }

    static TaggedArticle of(TaggedArticle article, Predicate<MentionId> erased) {
        List<MentionReading> gone = article.mentions().stream()
                .filter(m -> erased.test(m.mentionId()))
                .toList();
        if (gone.isEmpty()) {
            return article;
        }
        List<String> names = gone.stream()
                .flatMap(m -> Stream.concat(Stream.ofNullable(m.name()), m.aliases().stream()))
                .map(Erasure::folded)
                .filter(name -> !name.isBlank())
                .toList();
        return new TaggedArticle(
                article.articleId(),
                article.revision(),
                article.revisionHash(),
                article.url(),
                article.publisher(),
                isNaming(article.title(), names) ? "" : article.title(),
                article.language(),
                article.publishedAt(),
                article.codebook(),
                article.relevant(),
                article.relevance(),
                article.storyId(),
                article.narratives().stream()
                        .filter(n -> !silent(n.evidence(), names).isEmpty())
                        .map(n -> new Narrative(n.code(), n.score(), silent(n.evidence(), names), n.grounds()))
                        .toList(),
                article.claims().stream()
                        .filter(claim -> !isNaming(claim.evidence().quote(), names))
                        .toList(),
                article.mentions().stream().filter(m -> !gone.contains(m)).toList(),
                article.reader(),
                article.review().stream()
                        .map(r -> new ReviewItem(r.reason(), r.code(), r.score(), silent(r.evidence(), names)))
                        .toList());
    }

    private static List<Evidence> silent(List<Evidence> evidence, List<String> names) {
        return evidence.stream().filter(e -> !isNaming(e.quote(), names)).toList();
    }

    private static boolean isNaming(String text, List<String> names) {
        String folded = folded(text);
        return names.stream().anyMatch(folded::contains);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
