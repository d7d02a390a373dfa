package org.testimony.classify.mention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.attribute.AttributeReader;
import org.testimony.classify.attribute.Attributes;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Folding;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.article.Article;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.text.Evidence;

/** Writes down the persons who left as mentions, each with its spans, attributes and evidence. */
public final class MentionWriter {
    private final AttributeReader reader;

    public MentionWriter(Codebook codebook, Vocabulary vocabulary) {
        reader = new AttributeReader(codebook, vocabulary);
    }

    /** The mentions of an article, in order of place. */
    public List<MentionReading> write(Article article, People people, List<Narrative> narratives) {
        Map<MentionId, MentionReading> out = new LinkedHashMap<>();
        for (Person person : people.left()) {
            MentionReading mention = write(article, people, person, narratives);
            out.putIfAbsent(mention.mentionId(), mention);
        }
        return List.copyOf(out.values());
    }

    private MentionReading write(Article article, People people, Person person, List<Narrative> narratives) {
        Document document = people.document();
        Attributes attributes = reader.read(people.subject(person, day(article)));
        List<Evidence> spans = spans(document, person);
        Optional<String> name = person.fullName().map(r -> NameWords.written(document, r));
        String who = Folding.fold(name.orElse(spans.get(0).quote()));
        return new MentionReading(
                StableIds.mention(article.articleId(), who),
                name.orElse(null),
                aliases(document, person, name.orElse("")),
                spans,
                attributes.nationality().orElse(null),
                attributes.gender().orElse(null),
                attributes.age().isPresent() ? attributes.age().getAsInt() : null,
                attributes.role().orElse(null),
                attributes.residence().orElse(null),
                attributes.left().orElse(null),
                attributes.spoke(),
                new LeavingEvidence(document, people.events()).of(person, people.groupSigns()),
                own(document, person, people.scope(), narratives),
                attributes.suicideSelected().orElse(null),
                people.grounds(person));
    }

    private static @Nullable LocalDate day(Article article) {
        Instant published = article.publishedAt();
        return published == null ? null : published.atZone(ZoneOffset.UTC).toLocalDate();
    }

    static List<Evidence> spans(Document document, Person person) {
        return person.references().stream()
                .filter(r -> r.kind() != Reference.Kind.PRONOUN)
                .sorted(Comparator.comparingInt(Reference::first))
                .map(r -> Evidence.of(
                        document.text(),
                        document.token(r.first()).start(),
                        document.token(r.end() - 1).end()))
                .distinct()
                .toList();
    }

    private static List<String> aliases(Document document, Person person, String name) {
        return person.references().stream()
                .filter(r -> r.kind() == Reference.Kind.NAME)
                .map(r -> NameWords.written(document, r))
                .filter(alias -> !alias.equals(name))
                .distinct()
                .toList();
    }

    /** In a text about one person all reasons are that person's; otherwise only those in sentences about the person. */
    private static List<Narrative> own(Document document, Person person, Scope scope, List<Narrative> narratives) {
        if (scope == Scope.ONE_PERSON) {
            return narratives;
        }
        List<Narrative> out = new ArrayList<>();
        for (Narrative narrative : narratives) {
            List<Evidence> mine = narrative.evidence().stream()
                    .filter(e -> person.references().stream().anyMatch(r -> within(document.sentenceOf(r.first()), e)))
                    .toList();
            if (!mine.isEmpty()) {
                out.add(new Narrative(narrative.code(), narrative.score(), mine, within(mine, narrative.grounds())));
            }
        }
        return out;
    }

    private static List<Ground> within(List<Evidence> evidence, List<Ground> grounds) {
        return grounds.stream()
                .filter(g -> g.start() == null
                        || evidence.stream().anyMatch(e -> e.start() <= g.start() && g.start() < e.end()))
                .toList();
    }

    private static boolean within(Sentence sentence, Evidence evidence) {
        return evidence.start() >= sentence.start() && evidence.end() <= sentence.stop();
    }
}
