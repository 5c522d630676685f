package org.trailcase.catalog;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An event's name and what is left of it without the version that some services append.
///
/// Lambda writes `UpdateFunctionCode20150331v2`, CloudFront `CreateDistribution2020_05_31`. Some actions end in a
/// version of their own, so that the catalog decides which of the readings is an action.
final class EventNames {
    private static final Pattern DATE = Pattern.compile("_?20\\d\\d(_?\\d\\d){2}(v\\d+)?$");
    private static final Pattern VERSION = Pattern.compile("[vV]\\d+$");

    private EventNames() {}

    /// From the name as written to the shortest reading.
    static List<String> readings(String name) {
        String undated = DATE.matcher(name).replaceFirst("");
        String unversioned = VERSION.matcher(undated).replaceFirst("");
        return Stream.of(name, undated, unversioned)
                .filter(reading -> !reading.isEmpty())
                .distinct()
                .toList();
    }

    /// The reading to assume when the catalog knows none of them: a date is never part of an action's name.
    static String undated(String name) {
        return DATE.matcher(name).replaceFirst("");
    }
}
