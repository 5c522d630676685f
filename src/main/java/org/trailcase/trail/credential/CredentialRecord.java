package org.trailcase.trail.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of IAM's credential report: which credentials a user had at one moment, and when they were last used.
///
/// A time is empty where the report has none: never, not tracked, or not applicable.
///
/// Source: IAM User Guide, "Generate credential reports for your AWS account", read 2026-11-24.
///
/// @param asOf when the report was generated, or else the moment that its file speaks of
public record CredentialRecord(
        String user,
        String arn,
        Optional<Instant> created,
        Password password,
        boolean mfaActive,
        List<Key> keys,
        int certificates,
        Instant asOf,
        Source source) {

    /// The report's name for the owner of the account.
    public static final String ROOT = "<root_account>";

    public CredentialRecord {
        keys = List.copyOf(keys);
    }

    /// `enabled` is empty where the report does not tell, as for the owner of the account.
    public record Password(Optional<Boolean> enabled, Optional<Instant> lastUsed, Optional<Instant> changed) {}

    /// An access key that the user has, by its number in the report, which does not give its id.
    public record Key(
            int number, boolean active, Optional<Instant> rotated, Optional<Instant> lastUsed, String region, String service) {}

    /// The exhibit that the line stands in.
    public record Source(String exhibit, String sha256) {}

    /// What an investigator wants to know first, a short sentence each.
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("MFA %s".formatted(mfaActive ? "active" : "not active"));
        password.enabled()
                .filter(enabled -> enabled)
                .ifPresent(_ -> sentences.add("password %s".formatted(used(password.lastUsed()))));
        keys.forEach(key -> sentences.add("access key %d %s, %s, %s"
                .formatted(
                        key.number(),
                        key.active() ? "active" : "inactive",
                        key.rotated().map(this::age).orElse("of unknown age"),
                        used(key.lastUsed()) + place(key))));
        if (certificates > 0) {
            sentences.add(
                    certificates == 1
                            ? "1 signing certificate active"
                            : "%d signing certificates active".formatted(certificates));
        }
        return sentences;
    }

    private String age(Instant rotated) {
        long days = Math.max(0, Duration.between(rotated, asOf).toDays());
        return days == 1 ? "1 day old" : "%,d days old".formatted(days);
    }

    private static String used(Optional<Instant> last) {
        return last.map(time -> "last used " + time).orElse("no use known");
    }

    private static String place(Key key) {
        return key.lastUsed().isEmpty() || key.service().isEmpty()
                ? ""
                : " (%s%s)".formatted(key.service(), key.region().isEmpty() ? "" : " in " + key.region());
    }
}
