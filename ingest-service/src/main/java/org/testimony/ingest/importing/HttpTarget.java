package org.testimony.ingest.importing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where an import goes.
 *
 * @param priority {@code backfill} lets live articles pass, {@code live} does not
 * @param signIn a file with NAME:PASSWORD; null where nobody has to sign in
 */
record HttpTarget(URI service, String priority, @Nullable Path signIn) {
    HttpRequest.Builder articles() throws IOException {
        return request("/articles?priority=" + priority);
    }

    HttpRequest.Builder feeds() throws IOException {
        return request("/feeds/opml");
    }

    private HttpRequest.Builder request(String path) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(service.toString().replaceAll("/+$", "") + "/api/v1" + path));
        if (signIn != null) {
            byte[] words = Files.readString(signIn).strip().getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(words));
        }
        return request;
    }
}
