package org.testimony.classify.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * News agencies and outlets that others quote, under all the names by which they do. Compiled by hand from general
 * knowledge; an outlet that is missing is never credited, so its reprints count as sources of their own.
 */
final class Outlets {
    private static final String AGENCIES = """
            afp=AFP|Agence France-Presse|Agence France Presse|فرانس برس
            ap=The AP|Associated Press|AP|أسوشيتد برس
            reuters=Reuters|رويترز
            dpa=dpa|DPA|Deutsche Presse-Agentur|الألمانية
            ansa=ANSA|Ansa
            efe=EFE|Efe
            apa=APA
            belga=Belga
            anp=ANP
            upi=UPI|United Press International
            pa=Press Association
            anadolu=Anadolu|الأناضول
            dogan=Doğan|DHA
            ria=RIA Novosti|Ria Novosti
            tass=TASS|Tass
            interfax=Interfax
            antara=Antara
            spa=Saudi Press Agency
            """;
    private static final String BROADCASTERS = """
            bbc=BBC
            cnn=CNN
            sky-news=Sky News
            itv=ITV
            channel-4=Channel 4
            nbc=NBC
            cbs=CBS
            abc=ABC News
            fox-news=Fox News
            npr=NPR
            pbs=PBS
            cbc=CBC
            ard=ARD
            zdf=ZDF
            ndr=NDR
            wdr=WDR
            orf=ORF
            rai=RAI|Rai
            rtl=RTL
            bfm=BFM TV|BFMTV|BFM
            europe-1=Europe 1
            france-24=France 24
            rtbf=RTBF
            vrt=VRT
            al-jazeera=Al Jazeera|Al-Jazeera|الجزيرة
            al-arabiya=Al Arabiya|Al-Arabiya|العربية
            rudaw=Rudaw
            """;
    private static final String PAPERS = """
            new-york-times=New York Times
            washington-post=Washington Post
            wall-street-journal=Wall Street Journal
            guardian=The Guardian|Guardian
            observer=The Observer
            telegraph=Daily Telegraph|Sunday Telegraph|The Telegraph
            times=Sunday Times|The Times of London
            independent=The Independent
            daily-mail=Daily Mail
            daily-beast=Daily Beast
            vice=VICE News|Vice News|VICE
            buzzfeed=BuzzFeed|Buzzfeed
            huffington-post=Huffington Post|HuffPost
            business-insider=Business Insider
            spiegel=Spiegel
            sueddeutsche=Süddeutsche|SZ
            zeit=Die Zeit
            bild=Bild
            welt=Die Welt
            faz=Frankfurter Allgemeine|FAZ
            le-monde=Le Monde|lemonde.fr
            le-figaro=Le Figaro
            liberation=Libération
            el-pais=El País|El Pais
            el-mundo=El Mundo
            repubblica=Repubblica
            corriere=Corriere della Sera
            volkskrant=Volkskrant
            nrc=NRC
            asharq-al-awsat=Asharq al-Awsat|Asharq Al-Awsat|الشرق الأوسط
            al-hayat=Al-Hayat|Al Hayat
            hurriyet=Hürriyet|Hurriyet
            al-monitor=Al-Monitor|Al Monitor
            tempo=Tempo
            kompas=Kompas
            icsr=ICSR|International Centre for the Study of Radicalisation|International Center for the Study of Radicalization
            """;
    private static final Map<String, String> KEYS = keys();
    private static final Pattern NAMES = names();

    private Outlets() {}

    /** A name in a text. */
    record Named(String key, int start, int end) {}

    /** Every outlet that a text names, in the order of the text. Capitals count. */
    static List<Named> in(String text) {
        List<Named> named = new ArrayList<>();
        Matcher found = NAMES.matcher(text);
        while (found.find()) {
            named.add(new Named(KEYS.getOrDefault(found.group(), found.group()), found.start(), found.end()));
        }
        return named;
    }

    /** The outlet behind a publisher's line: of "Some Paper / AFP" the last, which is whom the first prints. */
    static String ofPublisher(String publisher) {
        List<Named> named = in(publisher);
        boolean shared = publisher.indexOf('/') >= 0 || publisher.indexOf('(') >= 0;
        if (!named.isEmpty()) {
            return named.get(shared ? named.size() - 1 : 0).key();
        }
        return publisher
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(via .*\\)|^the |^www\\.|\\.(com|org|net|co\\.uk)\\b", "")
                .strip();
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        (AGENCIES + BROADCASTERS + PAPERS).lines().forEach(line -> {
            String[] parts = line.strip().split("=", 2);
            for (String name : parts[1].split("\\|")) {
                keys.put(name, parts[0]);
            }
        });
        return keys;
    }

    private static Pattern names() {
        List<String> longestFirst = KEYS.keySet().stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .map(Pattern::quote)
                .toList();
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + String.join("|", longestFirst) + ")(?![\\p{L}\\p{N}])");
    }
}
