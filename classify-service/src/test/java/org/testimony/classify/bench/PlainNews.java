package org.testimony.classify.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.contract.id.StableIds;

/** News about anything else, made from parts of sentences: what a gate sees most of the day. The same on every run. */
final class PlainNews {
    private static final List<String> WHO = List.of(
            "The council of the harbour town",
            "A spokesman for the railway",
            "The coach",
            "Farmers in the valley",
            "The bank",
            "Two schools",
            "The minister for transport",
            "A study from the university",
            "The museum",
            "Shareholders");
    private static final List<String> DID = List.of(
            "announced on Tuesday that",
            "said in a statement that",
            "told reporters that",
            "denied last week that",
            "expects that",
            "warned on Friday that",
            "confirmed that",
            "had hoped that");
    private static final List<String> WHAT = List.of(
            "the new bridge will open in the spring", "prices rose by 2.4 per cent over the year",
            "the final will be played under floodlights", "the harvest was the poorest since 1998",
            "tickets will be cheaper for families", "the old mill is to become a library",
            "the merger needs the consent of the regulator", "the storm cost about 30 million euros",
            "trains will run every ten minutes from June", "the café on the square has changed hands",
            "the trial of a new vaccine went well", "the band will tour northern Europe");
    private static final List<String> AND = List.of(
            "\u201cWe are very pleased with the result,\u201d one of them said.",
            "Critics called the plan hasty.",
            "A decision is due before the end of the month.",
            "The opposition asked for figures.",
            "It is the third time in ten years.",
            "Nobody was hurt.",
            "Others remained sceptical, as they had been in 2009.");

    private PlainNews() {}

    /** So many articles of about so many characters each. */
    static List<Article> of(int articles, int characters) {
        Random random = new Random(1);
        List<Article> out = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < characters) {
                text.append(any(WHO, random))
                        .append(' ')
                        .append(any(DID, random))
                        .append(' ')
                        .append(any(WHAT, random));
                text.append(". ").append(any(AND, random)).append(random.nextInt(4) == 0 ? "\n\n" : " ");
            }
            out.add(article(i, any(WHAT, random), text.toString()));
        }
        return out;
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Article article(int number, String title, String text) {
        String url = "https://news.example/plain/" + number;
        return new Article(
                StableIds.article(url),
                1,
                StableIds.sha256(text),
                url,
                url,
                "Example News",
                null,
                title,
                text,
                "en",
                List.of(),
                null,
                PublishedAtSource.NONE,
                Instant.EPOCH);
    }
}
