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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.delivery.Receiver;
import org.testimony.stats.http.Page;

/** Webhooks: who is told by HTTP, and what became of it. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WebhookResource {
    private static final Receiver.Way WAY = Receiver.Way.WEBHOOK;

    private final HttpReceivers receivers;
    private final HttpWebhookEdits edits;

    WebhookResource(HttpReceivers receivers, HttpWebhookEdits edits) {
        this.receivers = receivers;
        this.edits = edits;
    }

    @GET
    @Operation(summary = "Webhooks and how they are", description = "By name. Secrets are never part of it.")
    public Page<ReceiverItem> list(@Context UriInfo uri) {
        return receivers.all(WAY, uri.getQueryParameters());
    }

    @POST
    @Operation(
            summary = "Make a webhook",
            description =
                    "Needs name, url and by. The address must be public and https. The answer holds the secret that"
                            + " signs its messages (Standard Webhooks); it is shown this once.")
    @APIResponse(responseCode = "201", description = "made")
    @APIResponse(responseCode = "400", description = "something is missing or refused; the problem says what")
    @APIResponse(responseCode = "409", description = "this installation has no key that seals secrets")
    public Response create(@Nullable JsonNode body) {
        return Response.status(Response.Status.CREATED)
                .entity(edits.create(body))
                .build();
    }

    @GET
    @Path("/{webhookId}")
    @Operation(summary = "One webhook")
    public ReceiverItem get(@PathParam("webhookId") String id) {
        return receivers.item(WAY, id, null);
    }

    @PATCH
    @Path("/{webhookId}")
    @Operation(summary = "Change a webhook", description = "What is left out stays. enabled true begins again.")
    public ReceiverItem change(@PathParam("webhookId") String id, @Nullable JsonNode body) {
        return edits.change(receivers.find(WAY, id), body);
    }

    @DELETE
    @Path("/{webhookId}")
    @Operation(summary = "Delete a webhook", description = "What waits for it is not sent. Say in by who you are.")
    public void delete(@PathParam("webhookId") String id, @Context UriInfo uri) {
        receivers.delete(WAY, id, uri.getQueryParameters());
    }

    @POST
    @Path("/{webhookId}/rotate-secret")
    @Operation(
            summary = "Replace the secret",
            description = "The answer holds the new one, this once. The old one signs too for 24 hours.")
    public ReceiverItem rotate(@PathParam("webhookId") String id, @Nullable JsonNode body) {
        return edits.rotate(receivers.find(WAY, id), body);
    }

    @POST
    @Path("/{webhookId}/test")
    @Operation(
            summary = "Send a test",
            description = "A signed message of type alert.test, once; tells what came back.")
    public HttpWebhookEdits.Tested test(@PathParam("webhookId") String id, @Nullable JsonNode body) {
        return edits.test(receivers.find(WAY, id));
    }

    @GET
    @Path("/{webhookId}/deliveries")
    @Operation(summary = "What became of its alerts", description = "The newest first; state narrows, cursor goes on.")
    public Page<DeliveryItem> deliveries(@PathParam("webhookId") String id, @Context UriInfo uri) {
        return receivers.deliveries(receivers.find(WAY, id), uri.getQueryParameters());
    }

    @POST
    @Path("/{webhookId}/replay")
    @Operation(
            summary = "Send deliveries again",
            description = "Those in deliveryIds, or all that failed since. Each goes out under the id that it had.")
    public HttpReceivers.Replayed replay(@PathParam("webhookId") String id, @Nullable JsonNode body) {
        return receivers.replay(receivers.find(WAY, id), body);
    }
}
