package org.testimony.stats.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Puts an example into the description of every answer: the file {@code openapi-examples/get-defectors-defectorId.json} is
 * the one of {@code GET /api/v1/defectors/{defectorId}}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class HttpExamples implements OASFilter {
    private static final String FOLDER = "/openapi-examples/";
    private static final String ROOT = "/api/v1/";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getPaths() != null) {
            description.getPaths().getPathItems().forEach(this::addTo);
        }
    }

    private void addTo(String path, PathItem item) {
        if (path.startsWith(ROOT)) {
            item.getOperations().forEach((method, operation) -> {
                String name = method.name().toLowerCase(Locale.ROOT) + "-"
                        + path.substring(ROOT.length()).replaceAll("[{}]", "").replace('/', '-');
                addTo(operation, name);
            });
        }
    }

    private void addTo(Operation operation, String name) {
        Object example = read(FOLDER + name + ".json");
        if (example == null || operation.getResponses() == null) {
            return;
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("20")) {
                json(response).setExample(example);
            }
        });
    }

    private static org.eclipse.microprofile.openapi.models.media.MediaType json(APIResponse response) {
        Content content = response.getContent() == null ? OASFactory.createContent() : response.getContent();
        var media = content.getMediaType(MediaType.APPLICATION_JSON);
        if (media == null) {
            media = OASFactory.createMediaType();
            content.addMediaType(MediaType.APPLICATION_JSON, media);
        }
        response.setContent(content);
        return media;
    }

    private @Nullable Object read(String resource) {
        try (InputStream file = HttpExamples.class.getResourceAsStream(resource)) {
            return file == null ? null : json.readValue(file, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + resource + " is no JSON", e);
        }
    }
}
