package org.testimony.stats.live;

import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.testimony.access.http.HttpCaller;
import org.testimony.stats.http.Parameters;

/** Live updates as Server-Sent Events, from the notes that each transaction leaves of what it changed. */
@Path("/api/v1/stream")
public final class LiveResource {
    private static final String LAST_EVENT_ID = "lastEventId";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final long NEVER_GIVEN = -1;

    private final LiveUpdates live;
    private final HttpCaller caller;

    LiveResource(LiveUpdates live, HttpCaller caller) {
        this.live = live;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "What changes, as it changes",
            description = "Server-Sent Events. aggregate: {patch, defections, narratives}, both by quarter: whole"
                    + " first (patch false), then only the buckets that changed and the keys of those removed, a half"
                    + " that did not change is absent (patch true). review: how much waits for an analyst."
                    + " defector: a person as in the list, added or changed. article: an article as in the list."
                    + " alert: an alert as in the list, raised or changed."
                    + " pipeline: the overview. A connection begins with aggregate, pipeline and review. With Last-Event-ID"
                    + " what was missed comes first. reset comes when too much was missed, more changed at once than is told"
                    + " one by one, or a person was erased: load everything anew. A comment every 15 seconds keeps the connection open. Who reads too"
                    + " slowly is cut and can come back with the last id. signed-out: the session is over, and this was the"
                    + " last event; sign in again.")
    @Parameter(
            name = "Last-Event-ID",
            in = ParameterIn.HEADER,
            description = "id of the last event seen; browsers send it by themselves")
    @Parameter(name = LAST_EVENT_ID, in = ParameterIn.QUERY, description = "the same, where no header can be set")
    public Multi<OutboundSseEvent> stream(
            @Context UriInfo uri, @Context HttpHeaders headers, @Context Sse sse, @Context HttpServerRequest request) {
        Parameters asked = Parameters.of(uri.getQueryParameters(), LAST_EVENT_ID);
        Optional<String> seen = Optional.ofNullable(headers.getHeaderString(HttpHeaders.LAST_EVENT_ID_HEADER))
                .filter(id -> !id.isBlank())
                .or(() -> asked.text(LAST_EVENT_ID));
        Runnable cut = () -> HttpCut.cut(request);
        BooleanSupplier signedIn = caller.holds();
        return live.connect(seen.map(LiveResource::number), cut)
                .select()
                .first(update -> signedIn.getAsBoolean())
                .onCompletion()
                .continueWith(LiveUpdate.SIGNED_OUT)
                .map(update -> event(sse, update));
    }

    private static long number(String id) {
        return NUMBER.matcher(id).matches() ? Long.parseLong(id) : NEVER_GIVEN;
    }

    private static OutboundSseEvent event(Sse sse, LiveUpdate update) {
        if (update.name().isEmpty()) {
            return sse.newEventBuilder().comment("alive").build();
        }
        OutboundSseEvent.Builder event = sse.newEventBuilder()
                .name(update.name())
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, update.json());
        Long id = update.id();
        return id == null ? event.build() : event.id(id.toString()).build();
    }
}
