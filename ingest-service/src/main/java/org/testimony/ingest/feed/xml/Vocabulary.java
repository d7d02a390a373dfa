package org.testimony.ingest.feed.xml;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a namespace is about, as far as feeds are concerned. */
public enum Vocabulary {
    /** No namespace, or one of the many that RSS was given. */
    RSS,
    ATOM,
    RDF,
    DUBLIN_CORE,
    DUBLIN_CORE_TERMS,
    CONTENT,
    MEDIA,
    ITUNES,
    XHTML,
    SITEMAP,
    NEWS,
    /** The namespace that belongs to XML itself. */
    XML,
    OTHER;

    private static final Map<String, Vocabulary> BY_URI = Map.ofEntries(
            Map.entry("", RSS),
            Map.entry("backend.userland.com/rss", RSS),
            Map.entry("backend.userland.com/rss2", RSS),
            Map.entry("backend.userland.com/rss091", RSS),
            Map.entry("backend.userland.com/rss191", RSS),
            Map.entry("blogs.law.harvard.edu/tech/rss", RSS),
            Map.entry("cyber.law.harvard.edu/rss/rss.html", RSS),
            Map.entry("my.netscape.com/publish/formats/rss-0.91.dtd", RSS),
            Map.entry("my.netscape.com/rdf/simple/0.9", RSS),
            Map.entry("channel.netscape.com/rdf/simple/0.9", RSS),
            Map.entry("purl.org/rss/1.0", RSS),
            Map.entry("purl.org/net/rss1.1", RSS),
            Map.entry("purl.org/rss/1.0/modules/rss091", RSS),
            Map.entry("www.w3.org/2005/atom", ATOM),
            Map.entry("purl.org/atom/ns", ATOM),
            Map.entry("purl.org/atom", ATOM),
            Map.entry("purl.org/echo", ATOM),
            Map.entry("purl.org/pie", ATOM),
            Map.entry("example.com/necho", ATOM),
            Map.entry("example.com/newformat", ATOM),
            Map.entry("uri/of/echo/namespace", ATOM),
            Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", RDF),
            Map.entry("purl.org/dc/elements/1.1", DUBLIN_CORE),
            Map.entry("purl.org/dc/elements/1.0", DUBLIN_CORE),
            Map.entry("purl.org/dc/terms", DUBLIN_CORE_TERMS),
            Map.entry("purl.org/rss/1.0/modules/dcterms", DUBLIN_CORE_TERMS),
            Map.entry("purl.org/rss/1.0/modules/content", CONTENT),
            Map.entry("search.yahoo.com/mrss", MEDIA),
            Map.entry("video.search.yahoo.com/mrss", MEDIA),
            Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", ITUNES),
            Map.entry("example.com/dtds/podcast-1.0.dtd", ITUNES),
            Map.entry("www.w3.org/1999/xhtml", XHTML),
            Map.entry("www.sitemaps.org/schemas/sitemap/0.9", SITEMAP),
            Map.entry("www.google.com/schemas/sitemap/0.84", SITEMAP),
            Map.entry("www.google.com/schemas/sitemap-news/0.9", NEWS),
            Map.entry("www.w3.org/xml/1998/namespace", XML));

    private static final Map<String, Vocabulary> USUAL_PREFIXES = Map.of(
            "atom", ATOM,
            "rdf", RDF,
            "dc", DUBLIN_CORE,
            "dcterms", DUBLIN_CORE_TERMS,
            "content", CONTENT,
            "media", MEDIA,
            "itunes", ITUNES,
            "xhtml", XHTML,
            "news", NEWS,
            "xml", XML);

    /** The vocabulary of a namespace; its scheme, case and final sign do not matter, as people get them wrong. */
    static Vocabulary of(String uri) {
        String name = uri.strip().toLowerCase(Locale.ROOT);
        int scheme = name.indexOf("://");
        name = scheme < 0 ? name : name.substring(scheme + 3);
        while (name.endsWith("/") || name.endsWith("#")) {
            name = name.substring(0, name.length() - 1);
        }
        return BY_URI.getOrDefault(name, OTHER);
    }

    /** What a prefix means that the document does not declare. */
    static @Nullable Vocabulary ofUsualPrefix(String prefix) {
        return USUAL_PREFIXES.get(prefix);
    }
}
