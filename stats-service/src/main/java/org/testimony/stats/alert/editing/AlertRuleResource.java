package org.testimony.stats.alert.editing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.alert.rule.AlertRule;
import org.testimony.stats.alert.rule.RuleKind;
import org.testimony.stats.http.HttpAuthor;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Page;
import org.testimony.stats.http.Parameters;

/** The rules that raise alerts. */
@Path("/api/v1/alert-rules")
@Produces(MediaType.APPLICATION_JSON)
public final class AlertRuleResource {
    private final PostgresRuleStore rules;
    private final HttpAuthor author;
    private final Clock clock;

    AlertRuleResource(PostgresRuleStore rules, HttpAuthor author, Clock clock) {
        this.rules = rules;
        this.author = author;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "All alert rules", description = "The built-in ones first, then by name.")
    public Page<RuleItem> list(@Context UriInfo uri) {
        Parameters.of(uri.getQueryParameters());
        var all = rules.all();
        return new Page<>(all, null, all.size());
    }

    @GET
    @Path("/{ruleId}")
    @Operation(summary = "One alert rule")
    public Response get(@PathParam("ruleId") String id) {
        RuleItem item = known(id);
        return Response.ok(item).tag(Integer.toString(item.version())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a rule", description = "What became known before is no news to it.")
    @APIResponse(responseCode = "201", description = "added")
    @APIResponse(responseCode = "400", description = "something is missing or not known; the problem says what")
    public Response add(@Nullable RuleForm form) {
        RuleForm given = required(form);
        RuleKind kind = given.ruleKind();
        if (!kind.canBeAdded()) {
            throw HttpProblem.badRequest("There is one rule of this kind, and it is built in: change that one.");
        }
        AlertRule rule = given.rule("ru-" + UUID.randomUUID(), kind, clock.instant());
        rules.add(rule, given.title(), author.of(given.by()));
        return answer(Response.Status.CREATED, rule.ruleId());
    }

    @PUT
    @Path("/{ruleId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a rule",
            description = "The whole rule, with the version that was read, in If-Match or in version. Alerts that stand"
                    + " are judged by the new settings when something about them changes.")
    @APIResponse(responseCode = "200", description = "changed")
    @APIResponse(responseCode = "412", description = "somebody was faster; load the rule again")
    public Response change(@PathParam("ruleId") String id, @Nullable RuleForm form, @Context HttpHeaders headers) {
        RuleForm given = required(form);
        RuleItem before = known(id);
        RuleKind kind = RuleKind.of(before.kind()).orElseThrow();
        if (given.kind() != null && !given.kind().equals(before.kind())) {
            throw HttpProblem.badRequest("The kind of a rule cannot be changed; add another rule.");
        }
        AlertRule rule = given.rule(id, kind, clock.instant());
        if (!rules.change(rule, given.title(), version(given, headers), author.of(given.by()))) {
            throw HttpProblem.changed("Somebody changed this rule since you read it; load it again.");
        }
        return answer(Response.Status.OK, id);
    }

    @DELETE
    @Path("/{ruleId}")
    @Operation(summary = "Delete a rule", description = "Its alerts stay, and are still corrected.")
    @Parameter(name = "by", in = ParameterIn.QUERY, description = "account id, never a name")
    @APIResponse(responseCode = "204", description = "deleted")
    public Response delete(@PathParam("ruleId") String id, @Context UriInfo uri) {
        String by = author.of(
                Parameters.of(uri.getQueryParameters(), "by").text("by").orElse(null));
        if (known(id).builtIn()) {
            throw HttpProblem.badRequest("A built-in rule cannot be deleted; set enabled to false.");
        }
        rules.delete(id, by);
        return Response.noContent().build();
    }

    private Response answer(Response.Status status, String id) {
        RuleItem item = known(id);
        return Response.status(status)
                .entity(item)
                .tag(Integer.toString(item.version()))
                .build();
    }

    private RuleItem known(String id) {
        return rules.find(id)
                .orElseThrow(() -> HttpProblem.notFound("No such rule: " + id.replaceAll("[^A-Za-z0-9._-]", "?")
                        + ". Take ids from /api/v1/alert-rules."));
    }

    private static RuleForm required(@Nullable RuleForm form) {
        if (form == null) {
            throw HttpProblem.badRequest("Send the rule as a JSON object; see /q/openapi for its fields.");
        }
        return form;
    }

    private static int version(RuleForm form, HttpHeaders headers) {
        String match = headers.getHeaderString(HttpHeaders.IF_MATCH);
        String digits = match == null ? "" : match.replaceAll("[^0-9]", "");
        if (!digits.isEmpty() && digits.length() < 10) {
            return Integer.parseInt(digits);
        }
        if (form.version() == null) {
            throw HttpProblem.badRequest("Give the version that you read, in If-Match or in version.");
        }
        return form.version();
    }
}
