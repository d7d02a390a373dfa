package org.testimony.ingest.feed;

import java.util.List;

/** One small feed of each format, using as much of it as fits. */
final class SampleFeeds {
    static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xml:base="https://news.example/a/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
                 xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel><title>The Example</title><link>https://news.example/</link><language>en-gb</language>
            <atom:link rel="self" href="https://news.example/rss"/><itunes:summary>All of it</itunes:summary>
            <image><title>no</title><link>https://no.example/</link></image>
            <item><title>She left &amp;amp; spoke</title><link>one?a=1&amp;b=2</link><guid isPermaLink="false">n-1</guid>
              <description><![CDATA[<p>Short &eacute;.</p>]]></description>
              <content:encoded>&lt;p&gt;First &lt;b&gt;one&lt;/b&gt;.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</content:encoded>
              <dc:creator>A. Writer</dc:creator><author>w@news.example (B. Writer)</author>
              <media:group><media:title>Photo</media:title><media:credit>C. Camera</media:credit></media:group>
              <pubDate>Mon, 21 Sep 2015 10:00:00 +0200</pubDate></item>
            <item><guid>https://news.example/2</guid><description>Only <i>this</i></description><pubDate>some day</pubDate></item>
            </channel></rss>
            """;
    static final String RDF = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://news.example/rdf"><title>Example</title><link>https://news.example/</link>
            <items><rdf:Seq><rdf:li resource="https://news.example/1"/></rdf:Seq></items></channel>
            <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link>
            <description>Words</description><dc:date>2015-09-21T10:00:00Z</dc:date><dc:language>fr</dc:language></item></rdf:RDF>
            """;
    static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://news.example/x/"><title>Beispiel</title>
            <id>urn:x</id><updated>2015-09-22T00:00:00Z</updated><link href="/"/><link rel="self" href="feed"/>
            <author><name>A. Writer</name><email>a@news.example</email><uri>/a</uri></author>
            <entry xml:lang="fr"><title type="text">1 &lt; 2</title><link rel="alternate" href="1"/><id>urn:1</id>
              <published>2015-09-21T10:00:00+02:00</published><updated>2015-09-22T00:00:00Z</updated>
              <author><name>B. Writer</name></author><summary>Short.</summary>
              <content type="html">&lt;p&gt;One&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a&lt;/li&gt;&lt;/ul&gt;</content></entry>
            <entry><title>Two</title><link href="https://news.example/2"/><id>urn:2</id><source><title>Elsewhere</title></source>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Two &lt;b&gt;</p></div></content></entry></feed>
            """;
    static final String ATOM_03 = """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped" type="text/html">A &lt;b&gt;title&lt;/b&gt;</title>
            <tagline mode="base64">V29yZHM=</tagline><entry><title>One</title><link rel="alternate" type="text/html"
            href="https://news.example/1"/><issued>2003-12-31T10:14:55Z</issued><modified>2004-01-01</modified>
            <content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">Words</div></content></entry></feed>
            """;
    static final String CDF = """
            <CHANNEL HREF="https://news.example/" LASTMOD="2004-04-06T23:05:43-05:00"><TITLE>Example</TITLE><ABSTRACT>About</ABSTRACT>
            <ITEM HREF="https://news.example/1" LASTMOD="2004-04-06T23:05"><TITLE>One</TITLE><ABSTRACT>Words</ABSTRACT></ITEM></CHANNEL>
            """;
    static final String SITEMAP = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://news.example/1</loc><lastmod>2015-09-22</lastmod><news:news><news:publication>
            <news:name>The Example</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>2015-09-21T10:00:00+02:00</news:publication_date><news:title>One &amp; all</news:title>
            </news:news></url><url><loc>https://news.example/2</loc></url></urlset>
            """;
    static final String JSON = """
            {"version":"https://jsonfeed.org/version/1.1","title":"Example","language":"fr","home_page_url":"https://news.example/",
            "authors":[{"name":"E. Ditor","url":"https://news.example/e"}],"items":[
            {"id":"1","url":"https://news.example/1","title":"One &amp; all","content_html":"<p>a</p><p>b</p>","summary":"s",
            "date_published":"2015-09-21T10:00:00Z","date_modified":"2015-09-22T10:00:00Z","authors":[{"name":"A. Writer"}]},
            {"id":2,"external_url":"https://other.example/2","content_text":"Plain <b>text</b>","date_published":"soon"}, null]}
            """;
    static final List<String> ALL = List.of(RSS, RDF, ATOM, ATOM_03, CDF, SITEMAP, JSON);

    private SampleFeeds() {}
}
