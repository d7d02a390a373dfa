package org.testimony.stats.decision;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.DecisionId;
import org.testimony.stats.http.HttpAuthor;
import org.testimony.stats.http.HttpProblem;

/** What analysts decide. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
public final class DecisionResource {
    private final KafkaDecisions decisions;
    private final PostgresKnownSubjects known;
    private final HttpAuthor author;
    private final Clock clock;

    DecisionResource(KafkaDecisions decisions, PostgresKnownSubjects known, HttpAuthor author, Clock clock) {
        this.decisions = decisions;
        this.known = known;
        this.author = author;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide about persons",
            description =
                    "Published as an event on the topic decisions; persons and counts change when it was applied,"
                            + " a moment later. Nothing is overwritten: revoke undoes a decision, and both stay in the history.")
    @APIResponse(responseCode = "202", description = "published; the answer holds the decision as it stands")
    @APIResponse(responseCode = "400", description = "something is missing or cannot be read; the problem says what")
    @APIResponse(responseCode = "404", description = "a person or mention is not recorded")
    @APIResponse(responseCode = "503", description = "Kafka does not answer; send again with the same decisionId")
    public Response decide(@Nullable DecisionForm form) {
        if (form == null) {
            throw HttpProblem.badRequest("Send the decision as a JSON object; see /q/openapi for its fields.");
        }
        Decision decision = decision(form);
        requireKnown("person", known.unknownPersons(decision.defectorIds()));
        requireKnown("mention", known.unknownMentions(mentions(decision)));
        decisions.publish(decision);
        return Response.accepted(decision).build();
    }

    private Decision decision(DecisionForm form) {
        try {
            return new Decision(
                    new DecisionId(form.decisionId() == null ? "a-" + UUID.randomUUID() : form.decisionId()),
                    kind(form),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    author.of(form.by()),
                    form.persons(),
                    form.mentions(),
                    form.attribute(),
                    form.value(),
                    form.note(),
                    form.otherMentions(),
                    form.revokes() == null ? null : new DecisionId(form.revokes()));
        } catch (IllegalArgumentException e) {
            throw HttpProblem.badRequest(e.getMessage() + ".");
        }
    }

    private static DecisionKind kind(DecisionForm form) {
        return Arrays.stream(DecisionKind.values())
                .filter(kind -> kind.name().equals(form.kindName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind is one of "
                        + String.join(
                                ", ",
                                Stream.of(DecisionKind.values())
                                        .map(DecisionResource::code)
                                        .toList())));
    }

    private static String code(DecisionKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static List<Object> mentions(Decision decision) {
        List<Object> mentions = new ArrayList<>(decision.mentionIds());
        mentions.addAll(decision.otherMentionIds());
        return mentions;
    }

    private static void requireKnown(String what, List<String> unknown) {
        if (!unknown.isEmpty()) {
            throw HttpProblem.notFound("No such " + what + ": " + String.join(", ", unknown)
                    + ". Take ids from /api/v1/defectors; one that was erased stays unknown.");
        }
    }
}
