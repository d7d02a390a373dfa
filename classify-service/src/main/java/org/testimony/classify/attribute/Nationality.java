package org.testimony.classify.attribute;

import java.util.Optional;
import org.testimony.contract.person.CountryCode;

/**
 * Reads a person's nationality, the surest sign first: a word for a people said of the person, a home town or country,
 * what the title says of an only person, where the person was born or grew up, where home is, and last to which country all else points.
 */
final class Nationality {
    private final Demonym demonym;
    private final Company company;
    private final Hometown hometown;
    private final Roots roots;
    private final GroupOrigin group;
    private final Homeland homeland;
    private final boolean only;

    Nationality(Subject subject, Focus focus) {
        demonym = new Demonym(subject);
        company = new Company(subject, focus);
        hometown = new Hometown(subject);
        roots = new Roots(subject, focus);
        group = new GroupOrigin(subject);
        homeland = new Homeland(subject, focus);
        only = subject.only();
    }

    Optional<CountryCode> read() {
        return demonym.said()
                .or(company::own)
                .or(hometown::hometown)
                .or(company::aged)
                .or(company::among)
                .or(() -> only ? group.titled() : Optional.empty())
                .or(homeland::country)
                .or(roots::roots)
                .or(group::group)
                .or(roots::home)
                .map(CountryCode::new);
    }

    /** What a description or an apposition says outright; enough to tell two persons apart. */
    Optional<CountryCode> outright() {
        return demonym.said().or(hometown::hometown).map(CountryCode::new);
    }
}
