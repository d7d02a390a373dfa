package org.testimony.ingest.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Query parameters that say how a reader came to a page, not which page it is. Only names that no site is known to use for
 * content are listed: a parameter too many in an address costs a second copy, one too few merges two pages.
 */
final class TrackingParameters {
    private static final Set<String> NAMES = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "wbraid",
            "gbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "_hsenc",
            "_hsmi",
            "vero_id",
            "vero_conv",
            "oly_anon_id",
            "oly_enc_id",
            "wickedid",
            "ncid",
            "cmpid",
            "ito",
            "at_medium",
            "at_campaign",
            "at_custom1",
            "at_custom2",
            "at_custom3",
            "at_custom4",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "ns_linkname",
            "ns_fee",
            "spm",
            "_ga",
            "_gl",
            "s_cid",
            "smid",
            "guccounter",
            "guce_referrer",
            "guce_referrer_sig");

    private TrackingParameters() {}

    /** The query with its question mark, or nothing when no parameter is left. */
    static String removedFrom(String query) {
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .map(PercentEncoding::normal)
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || NAMES.contains(name);
    }
}
