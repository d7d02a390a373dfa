package org.testimony.classify.batch;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.testimony.classify.resolution.Announcement;
import org.testimony.classify.resolution.Announcement.ArticleTagged;
import org.testimony.classify.resolution.Announcement.MentionResolved;
import org.testimony.classify.resolution.PersonResolver;
import org.testimony.classify.resolution.ResolutionTables;
import org.testimony.classify.resolution.StoryReading;
import org.testimony.contract.article.Article;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.reading.TaggedArticle;

/** Stories and persons of one file, by the resolver of the live service in plain memory. */
final class BatchPersons implements BatchResolver {
    private final PersonResolver resolver = new PersonResolver(ResolutionTables.inMemory());
    private final Map<ArticleId, StoryId> stories = new HashMap<>();
    private final Map<MentionId, String> persons = new HashMap<>();
    private long arrivals;

    @Override
    public void take(Article article, TaggedArticle reading) {
        if (!reading.relevant()) {
            return;
        }
        // Nobody is told when a batch learnt something, so the time does not matter.
        resolver.accept(StoryReading.of(article, reading), ++arrivals, Instant.EPOCH)
                .forEach(this::note);
    }

    @Override
    public Resolution resolve(TaggedArticle reading) {
        return new Resolution(
                Optional.ofNullable(stories.get(reading.articleId()))
                        .map(StoryId::value)
                        .orElse(null),
                reading.mentions().stream().map(m -> person(m.mentionId())).toList());
    }

    private void note(Announcement<?, ?> fact) {
        if (fact instanceof ArticleTagged tagged && tagged.value().storyId() != null) {
            stories.put(tagged.key(), tagged.value().storyId());
        } else if (fact instanceof MentionResolved mention) {
            persons.put(mention.key(), mention.value().defectorId().value());
        }
    }

    private String person(MentionId mention) {
        return Optional.ofNullable(persons.get(mention))
                .orElseThrow(() -> new IllegalStateException("mention " + mention + " was not taken"));
    }
}
