package org.testimony.classify.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.testimony.classify.identity.PersonView;
import org.testimony.classify.topology.KafkaPersonTables;
import org.testimony.contract.id.DefectorId;

/** Shows the judgements behind a person, for those who check a count. Reads only; names stand in the reasons. */
@Path("/api/v1/persons")
public final class PersonResource {
    private final Instance<KafkaStreams> streams;

    public PersonResource(Instance<KafkaStreams> streams) {
        this.streams = streams;
    }

    /** One person of the ledger. */
    @GET
    @Path("/{defectorId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            summary = "A person with the judgements behind it",
            description = "Mentions with what brought them here, the judgement of each two of them by the machine or an"
                    + " analyst, persons kept apart with what forbids one person, hints at others who may be the"
                    + " same, and the decisions in force. Judgements are made again when asked for.")
    @APIResponse(responseCode = "200", description = "the person; one that was merged says into whom")
    @APIResponse(responseCode = "404", description = "the ledger never gave this id, or not to this organisation")
    @APIResponse(responseCode = "503", description = "the state is being restored, or another instance has it")
    public PersonView person(@PathParam("defectorId") String defectorId) {
        DefectorId id = id(defectorId);
        if (!streams.isResolvable()) {
            throw unavailable();
        }
        try {
            return new KafkaPersonTables(streams.get())
                    .person(id)
                    .orElseThrow(() -> HttpProblem.notFound("No person has this id in this codebook's ledger. Take ids"
                            + " from /api/v1/defectors of stats-service."));
        } catch (InvalidStateStoreException | IllegalStateException e) {
            // The second: the person changed between two reads.
            throw unavailable();
        }
    }

    private static DefectorId id(String text) {
        try {
            return new DefectorId(text);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static WebApplicationException unavailable() {
        return HttpProblem.unavailable("The persons are not here now: their state is being restored, or another"
                + " instance has it. Ask again when /q/health/ready is up, or ask the other instance.");
    }
}
