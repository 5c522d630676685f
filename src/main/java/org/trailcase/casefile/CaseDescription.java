package org.trailcase.casefile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What the case is about: its name and the ask.
///
/// `zone` is the second zone in which times are shown, beside UTC.
public record CaseDescription(String name, String number, ZoneId zone, Ask ask) {

    /// What was asked: whom the investigation is about, and which time. Empty parts were not asked for.
    public record Ask(
            String question,
            List<String> principals,
            Optional<Instant> start,
            Optional<Instant> end,
            String expectedActivity) {

        public static final Ask NONE = new Ask("", List.of(), Optional.empty(), Optional.empty(), "");

        public Ask {
            principals = List.copyOf(principals);
        }
    }

    /// A case of which only the name is known.
    public static CaseDescription named(String name) {
        return new CaseDescription(name, "", ZoneId.of("UTC"), Ask.NONE);
    }
}
