package org.testimony.ingest.page.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.tree.PageNode;
import org.testimony.ingest.page.tree.Spaces;

/** The meta elements of a page, by name in lower case without white space, dots as colons. */
final class MetaTags {
    private static final Pattern PROPERTY = Pattern.compile(
            "(article|dc|dcterm|og|twitter)\\s*:\\s*" + "(author|creator|description|published_time|title|site_name)");
    private static final Pattern NAME =
            Pattern.compile("\\s*(?:(?:dc|dcterm|og|twitter|parsely|weibo:(?:article|webpage))"
                    + "\\s*[-.:]\\s*)?(?:author|creator|pub-date|description|title|site_name)\\s*");
    private static final int MAX_NAME = 200;

    private final Map<String, String> known = new HashMap<>();
    private final Map<String, List<String>> all = new LinkedHashMap<>();

    private MetaTags() {}

    static MetaTags of(PageNode document) {
        MetaTags tags = new MetaTags();
        for (PageNode meta : document.below(Set.of("meta"))) {
            tags.add(meta);
        }
        return tags;
    }

    /** The last value that a well-known name got, in the order of the names; reader views let the last one win too. */
    @Nullable
    Found known(String... names) {
        for (String name : names) {
            String value = known.get(name);
            if (value != null && !value.isEmpty()) {
                return found(value, name);
            }
        }
        return null;
    }

    /** The first value of any of the names, well-known or not. */
    @Nullable
    Found any(String... names) {
        for (String name : names) {
            List<String> values = all.get(name);
            if (values != null) {
                return found(values.get(0), name);
            }
        }
        return null;
    }

    /** Every value of a name, in the order of the page. */
    List<String> values(String name) {
        return all.getOrDefault(name, List.of());
    }

    private void add(PageNode meta) {
        String content = Spaces.trim(orEmpty(meta.attribute("content")));
        String property = lower(meta.attribute("property"));
        String name = lower(meta.attribute("name"));
        String itemprop = lower(meta.attribute("itemprop"));
        String equivalent = lower(meta.attribute("http-equiv"));
        if (content.isEmpty()) {
            return;
        }
        Matcher matcher = PROPERTY.matcher(property);
        if (matcher.find()) {
            known.put(bare(matcher.group()), content);
        } else if (NAME.matcher(name).matches()) {
            known.put(bare(name).replace('.', ':'), content);
        }
        for (String key : List.of(property, name, prefixed("itemprop:", itemprop), prefixed("http:", equivalent))) {
            if (!key.isEmpty()) {
                all.computeIfAbsent(bare(key).replace('.', ':'), unused -> new ArrayList<>())
                        .add(content);
            }
        }
    }

    private static @Nullable Found found(String value, String name) {
        String line = PlainLine.of(value);
        return line.isEmpty() ? null : new Found(line, "meta " + name);
    }

    private static String lower(@Nullable String value) {
        String text = orEmpty(value);
        return text.length() > MAX_NAME ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String prefixed(String prefix, String name) {
        return name.isEmpty() ? "" : prefix + name;
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        name.chars().filter(unit -> !Spaces.isSpace((char) unit)).forEach(unit -> bare.append((char) unit));
        return bare.toString();
    }
}
