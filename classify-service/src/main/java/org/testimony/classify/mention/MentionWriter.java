package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Folding;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.article.Article;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.text.Evidence;

/** Writes down the persons who left as mentions, each with its spans, attributes and evidence. */
public final class MentionWriter {
    private final RoleReader roles;

    public MentionWriter(Codebook codebook, Vocabulary vocabulary) {
        roles = new RoleReader(codebook.roles(), vocabulary);
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
        Attributes attributes = new Attributes(document, person);
        Optional<CountryCode> nationality = nationality(people, person);
        List<Evidence> spans = spans(document, person);
        Optional<String> name = person.fullName().map(r -> document.quote(r.first(), r.end()));
        String who = Folding.fold(name.orElse(spans.get(0).quote()));
        return new MentionReading(
                StableIds.mention(article.articleId(), who),
                name.orElse(null),
                aliases(document, person, name.orElse("")),
                spans,
                nationality.orElse(null),
                person.gender().orElse(null),
                attributes.age().isPresent() ? attributes.age().getAsInt() : null,
                roles.of(people.title(), document, person, attributes).orElse(null),
                new Residence(document, person, nationality).now().orElse(null),
                new DateReader(document, article.publishedAt())
                        .of(attributes.leavingSigns())
                        .orElse(null),
                attributes.spoke(),
                new LeavingEvidence(document, people.events()).of(person, people.groupSigns()),
                own(attributes, people.scope(), narratives));
    }

    /** What the text says; then, for an only person, a people named in the title; then where the person grew up. */
    private static Optional<CountryCode> nationality(People people, Person person) {
        Origin origin = new Origin(people.document(), person);
        return origin.nationality()
                .or(() -> people.left().size() == 1 ? titled(people.title()) : Optional.empty())
                .or(origin::roots);
    }

    private static Optional<CountryCode> titled(Document title) {
        for (int i = 0; i < title.size(); i++) {
            Optional<CountryCode> people = title.hit(i, "people").map(h -> new CountryCode(h.value()));
            boolean person = title.hasWithin(i + 1, i + 4, "person") || title.hasWithin(i + 1, i + 4, "defector-noun");
            if (people.isPresent() && person) {
                return people;
            }
        }
        return Optional.empty();
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
                .map(r -> document.quote(r.first(), r.end()))
                .filter(alias -> !alias.equals(name))
                .distinct()
                .toList();
    }

    /** In a text about one person all reasons are that person's; otherwise only those in sentences about the person. */
    private static List<Narrative> own(Attributes attributes, Scope scope, List<Narrative> narratives) {
        if (scope == Scope.ONE_PERSON) {
            return narratives;
        }
        List<Narrative> out = new ArrayList<>();
        for (Narrative narrative : narratives) {
            List<Evidence> mine = narrative.evidence().stream()
                    .filter(e -> attributes.sentences().stream().anyMatch(s -> within(s, e)))
                    .toList();
            if (!mine.isEmpty()) {
                out.add(new Narrative(narrative.code(), narrative.score(), mine));
            }
        }
        return out;
    }

    private static boolean within(Sentence sentence, Evidence evidence) {
        return evidence.start() >= sentence.start() && evidence.end() <= sentence.stop();
    }
}
