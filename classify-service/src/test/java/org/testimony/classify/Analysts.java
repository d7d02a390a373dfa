package org.testimony.classify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.testimony.classify.identity.PersonEntry;
import org.testimony.contract.article.Article;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StableIds;

/** People in twos and threes of reports, and analysts who decide on them without end. The same seed gives the same. */
final class Analysts {
    private static final String LETTERS = "bdfghklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final Random random;
    private final List<Article> articles = new ArrayList<>();
    private final List<MentionId> mentions = new ArrayList<>();

    Analysts(long seed, int persons) {
        this.random = new Random(seed);
        for (int person = 0; person < persons; person++) {
            String name = word() + " " + word();
            for (int report = 0; report < 2 + person % 2; report++) {
                Article article = TopologyStage.article(
                        person + "-" + report, 1, "[" + name + ", DE, " + (20 + person % 30) + "] left " + word());
                articles.add(article);
                mentions.add(StableIds.mention(article.articleId(), name));
            }
        }
    }

    List<Article> articles() {
        return articles;
    }

    /** Decisions on neighbours, a tenth of them taking an earlier one back. */
    List<Decision> decisions(int count) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            decisions.add(decision(i));
        }
        return decisions;
    }

    private Decision decision(int number) {
        DecisionId id = new DecisionId("dec-" + number);
        Instant at = TopologyStage.START.plusSeconds(number);
        if (number % 10 == 9) {
            return Decision.revoking(id, at, "analyst-8", new DecisionId("dec-" + random.nextInt(number)));
        }
        int place = random.nextInt(mentions.size() - 4);
        DecisionKind kind = List.of(
                        DecisionKind.SAME_PERSON,
                        DecisionKind.NOT_SAME_PERSON,
                        DecisionKind.NOT_SAME_PERSON,
                        DecisionKind.CONFIRM)
                .get(random.nextInt(4));
        List<MentionId> named = List.of(mentions.get(place), mentions.get(place + 1 + random.nextInt(3)));
        boolean byPerson = random.nextInt(2) == 0;
        return new Decision(
                id,
                kind,
                at,
                "analyst-7",
                byPerson ? named.stream().map(StableIds::defector).toList() : List.of(),
                byPerson ? List.of() : named,
                null,
                null,
                null);
    }

    /** Who is who, without the ids: the mentions of each person with status and decisions. */
    static Set<String> clusters(Map<DefectorId, PersonEntry> persons) {
        return persons.values().stream()
                .map(p -> p.status()
                        + " "
                        + p.mentions().stream()
                                .sorted(Comparator.comparing(MentionId::value))
                                .toList()
                        + p.decisions())
                .collect(Collectors.toSet());
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
