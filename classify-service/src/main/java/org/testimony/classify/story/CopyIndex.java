package org.testimony.classify.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.testimony.classify.table.Table;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StoryId;

/**
 * Finds stories that may hold a copy, by the smallest hashes of fingerprints. Under a hash stands one article of each
 * story that has it, so a text printed a hundred times takes the room of one. A hash that very many stories have is
 * passed over on both sides, and the next smallest stands in for it.
 */
final class CopyIndex {
    // A copy cut to a third is missed once in 400,000 times, one cut to a tenth once in 30.
    private static final int INDEXED = 32;
    // What stands in that many stories is a phrase of the trade and no sign of copying.
    private static final int LONGEST_LIST = 128;

    private final Table<Integer, ArticleList> lists;
    private final Table<ArticleId, StoryMember> members;

    CopyIndex(StoryTables tables) {
        this.lists = tables.index();
        this.members = tables.members();
    }

    /** The stories with a text that shares an indexed hash, in the order in which they are met. */
    Set<StoryId> candidates(Fingerprint print) {
        Set<StoryId> stories = new LinkedHashSet<>();
        int asked = 0;
        for (int hash : print.smallest(Fingerprint.SIZE)) {
            List<ArticleId> listed = listed(hash);
            listed.forEach(article -> stories.add(story(article)));
            asked += listed.size() < LONGEST_LIST ? 1 : 0;
            if (asked == INDEXED) {
                break;
            }
        }
        return stories;
    }

    /** Makes sure that the story of a member is found by this member's hashes. */
    void add(ArticleId article) {
        StoryMember member = member(article);
        int added = 0;
        for (int hash : member.text().print().smallest(Fingerprint.SIZE)) {
            List<ArticleId> listed = listed(hash);
            boolean found = listed.stream().anyMatch(a -> story(a).equals(member.story()));
            if (!found && listed.size() < LONGEST_LIST) {
                lists.put(hash, new ArticleList(listed).plus(article));
            }
            added += found || listed.size() < LONGEST_LIST ? 1 : 0;
            if (added == INDEXED) {
                break;
            }
        }
    }

    /** Takes an article out. The rest of its story must be added again, because it may have stood for them. */
    void remove(ArticleId article, Fingerprint print) {
        for (int hash : print.smallest(Fingerprint.SIZE)) {
            List<ArticleId> listed = listed(hash);
            if (listed.equals(List.of(article))) {
                lists.remove(hash);
            } else if (listed.contains(article)) {
                lists.put(hash, new ArticleList(listed).minus(article));
            }
        }
    }

    private List<ArticleId> listed(int hash) {
        ArticleList list = lists.get(hash);
        return list == null ? List.of() : list.articles();
    }

    private StoryId story(ArticleId article) {
        return member(article).story();
    }

    private StoryMember member(ArticleId article) {
        return Objects.requireNonNull(members.get(article), "an indexed article is a member");
    }
}
