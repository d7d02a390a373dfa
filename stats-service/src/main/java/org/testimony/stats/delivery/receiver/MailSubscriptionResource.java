package org.testimony.stats.delivery.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.delivery.DeliveryConfig;
import org.testimony.stats.delivery.Receiver;
import org.testimony.stats.delivery.content.Payload;
import org.testimony.stats.delivery.schedule.Digest;
import org.testimony.stats.delivery.schedule.LabelFilter;
import org.testimony.stats.delivery.schedule.Timing;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Page;

/** Mail subscriptions: who is told by e-mail, always without names and sentences. */
@Path("/api/v1/mail-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MailSubscriptionResource {
    private static final Receiver.Way WAY = Receiver.Way.MAIL;
    // One plain address: nothing that a mail program could read as two, or as a header.
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private final HttpReceivers receivers;
    private final PostgresReceivers stored;
    private final boolean switchedOn;

    MailSubscriptionResource(HttpReceivers receivers, PostgresReceivers stored, DeliveryConfig config) {
        this.receivers = receivers;
        this.stored = stored;
        this.switchedOn = config.mail().enabled();
    }

    @GET
    @Operation(summary = "Mail subscriptions and how they are", description = "By name.")
    public Page<ReceiverItem> list(@Context UriInfo uri) {
        return receivers.all(WAY, uri.getQueryParameters());
    }

    @POST
    @Operation(
            summary = "Make a mail subscription",
            description = "Needs name, address and by. Disabled until the operator switches mail on in the settings.")
    @APIResponse(responseCode = "201", description = "made")
    @APIResponse(responseCode = "400", description = "something is missing or refused; the problem says what")
    public Response create(@Nullable JsonNode body) {
        Receiver blank = new Receiver(
                "ml-" + UUID.randomUUID(),
                WAY,
                "",
                "",
                null,
                switchedOn ? null : "by-hand",
                LabelFilter.ALL,
                Payload.THIN,
                new Timing(Duration.ofSeconds(30), Digest.NONE, null),
                null,
                List.of());
        return Response.status(Response.Status.CREATED)
                .entity(save(blank, body))
                .build();
    }

    @GET
    @Path("/{mailSubscriptionId}")
    @Operation(summary = "One mail subscription")
    public ReceiverItem get(@PathParam("mailSubscriptionId") String id) {
        return receivers.item(WAY, id, null);
    }

    @PATCH
    @Path("/{mailSubscriptionId}")
    @Operation(summary = "Change a mail subscription", description = "What is left out stays.")
    public ReceiverItem change(@PathParam("mailSubscriptionId") String id, @Nullable JsonNode body) {
        return save(receivers.find(WAY, id), body);
    }

    private ReceiverItem save(Receiver before, @Nullable JsonNode body) {
        ReceiverForm form = ReceiverForm.of(body, "address", "role");
        PostgresReceivers.Change change = receivers.change(form.by());
        Receiver after = form.applyTo(before, "address");
        if (!ADDRESS.matcher(after.target()).matches()) {
            throw HttpProblem.badRequest("address must be one plain mail address.");
        }
        if (after.payload() != Payload.THIN) {
            throw HttpProblem.badRequest("Mails are always thin.");
        }
        if (after.enabled() && !switchedOn) {
            throw HttpProblem.conflict("Mail is switched off in this installation; the operator switches it on with"
                    + " testimony.stats.delivery.mail.enabled.");
        }
        stored.save(after, change, List.of());
        return receivers.item(WAY, after.receiverId(), null);
    }

    @DELETE
    @Path("/{mailSubscriptionId}")
    @Operation(summary = "Delete a mail subscription", description = "Say in by who you are.")
    public void delete(@PathParam("mailSubscriptionId") String id, @Context UriInfo uri) {
        receivers.delete(WAY, id, uri.getQueryParameters());
    }

    @GET
    @Path("/{mailSubscriptionId}/deliveries")
    @Operation(summary = "What became of its alerts", description = "The newest first.")
    public Page<DeliveryItem> deliveries(@PathParam("mailSubscriptionId") String id, @Context UriInfo uri) {
        return receivers.deliveries(receivers.find(WAY, id), uri.getQueryParameters());
    }

    @POST
    @Path("/{mailSubscriptionId}/replay")
    @Operation(summary = "Send deliveries again", description = "Those in deliveryIds, or all that failed since.")
    public HttpReceivers.Replayed replay(@PathParam("mailSubscriptionId") String id, @Nullable JsonNode body) {
        return receivers.replay(receivers.find(WAY, id), body);
    }
}
