package org.testimony.guarded.post;

import java.util.Map;

/**
 * One message.
 *
 * @param url where to; judged by the guard when it is sent
 * @param headers besides those that every request has
 * @param body its bytes, JSON in UTF-8; not to be changed afterwards
 */
public record PostRequest(String url, Map<String, String> headers, byte[] body) {
    public PostRequest {
        headers = Map.copyOf(headers);
    }
}
