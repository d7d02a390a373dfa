package org.testimony.stats.delivery.webhook;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.testimony.guarded.name.DnsNameLookup;
import org.testimony.guarded.post.HttpPoster;
import org.testimony.guarded.post.PostLimits;
import org.testimony.guarded.url.AddressRule;
import org.testimony.guarded.url.Guard;
import org.testimony.guarded.url.IpRange;
import org.testimony.guarded.url.UrlRule;
import org.testimony.stats.StatsConfig;
import org.testimony.stats.delivery.DeliveryConfig;
import org.testimony.stats.delivery.content.Links;

/** Wires webhooks: takes the values out of the configuration and hands them to what needs them. */
final class WebhookApplication {
    @Produces
    @Singleton
    Links links(StatsConfig config) {
        return new Links(config.publicUrl());
    }

    @Produces
    @Singleton
    AddressRule addresses(DeliveryConfig config) {
        List<IpRange> own = config.ownAddresses().orElse(List.of()).stream()
                .map(IpRange::of)
                .toList();
        return (config.allowLoopback() ? AddressRule.publicAndLoopback() : AddressRule.publicOnly()).refusing(own);
    }

    @Produces
    @Singleton
    UrlRule urls(DeliveryConfig config, AddressRule addresses) {
        return new UrlRule(config.allowedPorts(), addresses);
    }

    @Produces
    @Singleton
    WebhookTarget target(DeliveryConfig config, UrlRule urls) {
        return new WebhookTarget(urls, config.allowHttp());
    }

    @Produces
    @Singleton
    HttpPoster poster(DeliveryConfig config, UrlRule urls, AddressRule addresses, Clock clock) {
        PostLimits limits = PostLimits.usual().answeringWithin(config.answerTimeout());
        DnsNameLookup names = new DnsNameLookup(limits.lookup());
        return new HttpPoster(new Guard(urls, addresses, names), limits, config.agent(), clock);
    }

    void close(@Disposes HttpPoster poster) {
        poster.close();
    }

    @Produces
    @Singleton
    WebhookKey key(DeliveryConfig config) {
        Optional<String> key = config.keyFile().map(WebhookApplication::read).or(config::key);
        return new WebhookKey(key.map(text -> new SecretBox(text, new SecureRandom())));
    }

    @Produces
    @Singleton
    HttpWebhooks webhooks(HttpPoster poster, WebhookKey key, WebhookTarget target, Clock clock) {
        return new HttpWebhooks(poster, key, target, clock);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("testimony.stats.delivery.key-file cannot be read", e);
        }
    }
}
