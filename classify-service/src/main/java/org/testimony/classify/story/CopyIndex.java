package org.testimony.classify.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.testimony.classify.table.Table;
import org.testimony.contract.id.ArticleId;

/** Finds articles that may be copies, by the smallest hashes of their fingerprints. */
final class CopyIndex {
    // A copy cut to a third is missed once in 400,000 times, one cut to a tenth once in 30.
    private static final int INDEXED = 32;
    // Boilerplate that many pages share must not make each article a candidate of all others; true copies meet through
    // their other hashes, and a story with more copies than this through the first ones.
    private static final int LONGEST_LIST = 64;

    private final Table<Integer, ArticleList> lists;

    CopyIndex(Table<Integer, ArticleList> lists) {
        this.lists = lists;
    }

    /** The articles that share an indexed hash, most shared hashes first, then in order of arrival. */
    List<ArticleId> candidates(Fingerprint print) {
        Map<ArticleId, Integer> hits = new LinkedHashMap<>();
        for (int hash : print.smallest(INDEXED)) {
            ArticleList list = lists.get(hash);
            if (list != null) {
                list.articles().forEach(article -> hits.merge(article, 1, Integer::sum));
            }
        }
        return hits.entrySet().stream()
                .sorted(Map.Entry.<ArticleId, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    void add(ArticleId article, Fingerprint print) {
        for (int hash : print.smallest(INDEXED)) {
            ArticleList list = lists.get(hash);
            ArticleList known = list == null ? new ArticleList(List.of()) : list;
            if (known.articles().size() < LONGEST_LIST) {
                lists.put(hash, known.plus(article));
            }
        }
    }

    void remove(ArticleId article, Fingerprint print) {
        for (int hash : print.smallest(INDEXED)) {
            ArticleList list = lists.get(hash);
            ArticleList rest = list == null ? new ArticleList(List.of()) : list.minus(article);
            if (rest.articles().isEmpty()) {
                lists.remove(hash);
            } else {
                lists.put(hash, rest);
            }
        }
    }
}
