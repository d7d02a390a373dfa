package org.testimony.embedded.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** When which article arrives: the first at once, the last when the time is over, the others evenly between. */
record ArrivalSchedule(List<SampleArticle> articles, Duration over) {
    ArrivalSchedule {
        articles = List.copyOf(articles);
    }

    /** The articles of a kind that have arrived after that time, the newest first, as feeds have them. */
    List<SampleArticle> arrived(SampleArticle.FeedKind kind, Duration after) {
        List<SampleArticle> arrived = new ArrayList<>();
        for (SampleArticle article : articles) {
            if (article.feed() == kind && arrivalOf(article).compareTo(after) <= 0) {
                arrived.add(article);
            }
        }
        Collections.reverse(arrived);
        return arrived;
    }

    /** How long after the begin the article arrives. */
    Duration arrivalOf(SampleArticle article) {
        int last = articles.size() - 1;
        return last <= 0
                ? Duration.ZERO
                : over.multipliedBy(articles.indexOf(article)).dividedBy(last);
    }
}
