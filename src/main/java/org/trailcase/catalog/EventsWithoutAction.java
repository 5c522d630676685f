package org.trailcase.catalog;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The events behind which no IAM action stands.
final class EventsWithoutAction {
    private final Map<String, String> table = new HashMap<>();

    EventsWithoutAction() {
        for (String[] row : FactTable.rows("events-without-action.txt")) {
            table.put(row[0].toLowerCase(Locale.ROOT), row[1]);
        }
    }

    Optional<String> reason(String prefix, String name) {
        return Optional.ofNullable(table.get((prefix + ":" + name).toLowerCase(Locale.ROOT)));
    }

    /// The reason in the kind of the record itself: AWS's own doing, a sign-in, an insight.
    ///
    /// Source: CloudTrail User Guide, "CloudTrail record contents" (eventType), read 2026-11-24.
    static Optional<String> reasonInType(String type) {
        return switch (type) {
            case "AwsServiceEvent" -> Optional.of("AWS reports what it did itself: a service event.");
            case "AwsConsoleSignIn" ->
                Optional.of("Signing in to the console is authentication: no IAM action is checked.");
            case "AwsCloudTrailInsight" -> Optional.of("CloudTrail reports what it noticed: an insight, not a call.");
            default -> Optional.empty();
        };
    }
}
