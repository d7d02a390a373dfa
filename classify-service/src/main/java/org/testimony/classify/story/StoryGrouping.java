package org.testimony.classify.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StoryId;

/**
 * Groups articles into stories. Which articles are one story follows from the texts that are there, as {@link
 * StoryDivision} says, and not from the order in which they came; only the ids of stories remember the order. A new text
 * touches the stories it shares text with, and those that these share text with. Not thread-safe.
 */
public final class StoryGrouping {
    // Where an article was before it came.
    private static final StoryId NOWHERE = new StoryId("nowhere");

    private final StoryTables tables;
    private final CopyIndex index;
    private final StoryIds ids;

    public StoryGrouping(StoryTables tables) {
        this.tables = tables;
        this.index = new CopyIndex(tables);
        this.ids = new StoryIds(tables);
    }

    /**
     * Places one revision of an article.
     *
     * @param arrival a number that grows from article to article
     */
    public Placement place(StoryText text, long arrival) {
        Optional<StoryMember> before = Optional.ofNullable(tables.members().get(text.article()));
        if (before.filter(known -> known.text().equals(text)).isPresent()) {
            return new Placement(before.get().story(), Map.of());
        }
        Set<StoryId> touched = touched(text);
        if (before.isEmpty() && touched.size() == 1) {
            StoryId only = touched.iterator().next();
            if (tables.story(only).isPlain() && isWholeCopy(text, only)) {
                return append(text, only, arrival);
            }
        }
        before.ifPresent(known -> {
            index.remove(text.article(), known.text().print());
            touched.add(known.story());
        });
        long first = before.map(StoryMember::arrival).orElse(arrival);
        StoryId home = before.map(StoryMember::story).orElse(NOWHERE);
        return divide(connected(touched), new StoryMember(text, home, first));
    }

    /**
     * The text of an article that was placed.
     *
     * @throws IllegalStateException when it was not
     */
    public StoryText text(ArticleId article) {
        return tables.member(article).text();
    }

    /** Forgets an article that no longer counts; returns the articles that belong to another story without it. */
    public Map<ArticleId, StoryId> remove(ArticleId article) {
        StoryMember member = tables.members().get(article);
        if (member == null) {
            return Map.of();
        }
        index.remove(article, member.text().print());
        Set<StoryId> stories = connected(Set.of(member.story()));
        List<StoryMember> rest = members(stories, article);
        tables.members().remove(article);
        Map<ArticleId, StoryId> moved = settle(stories, rest);
        rest.forEach(other -> index.add(other.text().article()));
        return moved;
    }

    private Set<StoryId> touched(StoryText text) {
        Set<StoryId> touched = new LinkedHashSet<>();
        for (StoryId story : index.candidates(text.print())) {
            if (articles(story).anyMatch(a -> a.with(text).isCopy())) {
                touched.add(story);
            }
        }
        return touched;
    }

    private boolean isWholeCopy(StoryText text, StoryId story) {
        return articles(story).anyMatch(a -> a.with(text) == Copying.WHOLE);
    }

    private Stream<StoryText> articles(StoryId story) {
        return tables.story(story).articles().stream().map(a -> tables.member(a).text());
    }

    private Placement append(StoryText text, StoryId story, long arrival) {
        tables.members().put(text.article(), new StoryMember(text, story, arrival));
        tables.stories().put(story, tables.story(story).plus(text.article()));
        index.add(text.article());
        return new Placement(story, Map.of());
    }

    /** These stories and those that share text with them, however far. */
    private Set<StoryId> connected(Set<StoryId> stories) {
        Set<StoryId> connected = new LinkedHashSet<>();
        List<StoryId> open = new ArrayList<>(stories);
        while (!open.isEmpty()) {
            StoryId next = open.remove(open.size() - 1);
            if (connected.add(next)) {
                open.addAll(tables.story(next).near());
            }
        }
        return connected;
    }

    private List<StoryMember> members(Set<StoryId> stories, ArticleId without) {
        return stories.stream()
                .flatMap(story -> tables.story(story).articles().stream())
                .filter(article -> !article.equals(without))
                .map(tables::member)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Placement divide(Set<StoryId> stories, StoryMember placed) {
        ArticleId article = placed.text().article();
        List<StoryMember> members = members(stories, article);
        members.add(placed);
        Map<ArticleId, StoryId> moved = settle(stories, members);
        moved.remove(article);
        if (moved.isEmpty() && placed.story().equals(NOWHERE)) {
            index.add(article);
        } else {
            // Another article may have to stand for its story under a hash now.
            members.forEach(member -> index.add(member.text().article()));
        }
        return new Placement(tables.member(article).story(), moved);
    }

    private Map<ArticleId, StoryId> settle(Set<StoryId> stories, List<StoryMember> members) {
        Division division =
                StoryDivision.of(members.stream().map(StoryMember::text).toList());
        Map<ArticleId, StoryMember> before = new HashMap<>();
        members.forEach(member -> before.put(member.text().article(), member));
        List<StoryId> names = ids.assign(division, before, stories);
        stories.stream().filter(story -> !names.contains(story)).forEach(tables.stories()::remove);
        Map<ArticleId, StoryId> moved = new HashMap<>();
        for (int part = 0; part < names.size(); part++) {
            moved.putAll(write(division, part, names, before));
        }
        return moved;
    }

    private Map<ArticleId, StoryId> write(
            Division division, int part, List<StoryId> names, Map<ArticleId, StoryMember> before) {
        StoryId name = names.get(part);
        Map<ArticleId, StoryId> moved = new HashMap<>();
        for (StoryText text : division.parts().get(part)) {
            StoryMember member = StoryTables.known(before, text.article());
            if (!member.story().equals(name)) {
                moved.put(text.article(), name);
            }
            if (!member.in(name).equals(tables.members().get(text.article()))) {
                tables.members().put(text.article(), member.in(name));
            }
        }
        Story known = tables.stories().get(name);
        Story now = story(division, part, names);
        if (!now.equals(known)) {
            tables.stories().put(name, now);
        }
        return moved;
    }

    private Story story(Division division, int part, List<StoryId> names) {
        List<ArticleId> articles =
                division.parts().get(part).stream().map(StoryText::article).toList();
        long first = articles.stream()
                .mapToLong(article -> tables.member(article).arrival())
                .min()
                .orElseThrow();
        List<StoryId> near = division.near().stream()
                .filter(n -> n.one() == part || n.other() == part)
                .map(n -> names.get(n.one() == part ? n.other() : n.one()))
                .sorted(Comparator.comparing(StoryId::value))
                .toList();
        Story known = tables.stories().get(names.get(part));
        long founded = known == null ? first : Math.min(first, known.founded());
        return new Story(founded, articles, division.cores().get(part), near);
    }
}
