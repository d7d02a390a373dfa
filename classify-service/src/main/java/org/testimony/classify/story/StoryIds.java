package org.testimony.classify.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.id.StoryId;

/**
 * Gives the parts of a new division their ids so that as few as possible change: the story founded first keeps its id on
 * the part with most of its articles, and a part that is left is named after its first article.
 */
final class StoryIds {
    private final StoryTables tables;

    StoryIds(StoryTables tables) {
        this.tables = tables;
    }

    /** One id for each part, in the order of the parts. */
    List<StoryId> assign(Division division, Map<ArticleId, StoryMember> before, Set<StoryId> stories) {
        List<@Nullable StoryId> names =
                new ArrayList<>(Collections.nCopies(division.parts().size(), null));
        for (StoryId story : byAge(stories)) {
            int part = favourite(story, division, before, names);
            if (part >= 0) {
                names.set(part, story);
            }
        }
        Set<StoryId> taken = new HashSet<>();
        names.stream().filter(name -> name != null).forEach(taken::add);
        List<StoryId> all = new ArrayList<>();
        for (int part = 0; part < names.size(); part++) {
            StoryId known = names.get(part);
            StoryId name = known == null ? fresh(first(division.parts().get(part), before), taken, stories) : known;
            taken.add(name);
            all.add(name);
        }
        return all;
    }

    private List<StoryId> byAge(Collection<StoryId> stories) {
        return stories.stream()
                .sorted(Comparator.comparingLong(
                                (StoryId id) -> tables.story(id).founded())
                        .thenComparing(StoryId::value))
                .toList();
    }

    private static int favourite(
            StoryId story, Division division, Map<ArticleId, StoryMember> before, List<@Nullable StoryId> names) {
        int best = -1;
        long most = 0;
        for (int part = 0; part < names.size(); part++) {
            long held = division.parts().get(part).stream()
                    .filter(text ->
                            StoryTables.known(before, text.article()).story().equals(story))
                    .count();
            if (held > most && names.get(part) == null) {
                best = part;
                most = held;
            }
        }
        return best;
    }

    private static ArticleId first(List<StoryText> part, Map<ArticleId, StoryMember> before) {
        return part.stream()
                .map(StoryText::article)
                .min(Comparator.comparingLong(
                                (ArticleId a) -> StoryTables.known(before, a).arrival())
                        .thenComparing(ArticleId::value))
                .orElseThrow();
    }

    /** An id that no story bears: that of the article, else one derived from it. */
    private StoryId fresh(ArticleId first, Set<StoryId> taken, Set<StoryId> stories) {
        StoryId id = StableIds.story(first);
        for (int n = 2;
                taken.contains(id) || (!stories.contains(id) && tables.stories().get(id) != null);
                n++) {
            id = StableIds.story(new ArticleId(first.value() + ":" + n));
        }
        return id;
    }
}
