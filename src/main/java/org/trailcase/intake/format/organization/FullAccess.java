package org.trailcase.intake.format.organization;

import java.util.Map;
import java.util.Optional;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// The two policies that AWS itself attaches, whose text is the same in every organisation.
///
/// Source: AWS Organizations User Guide, "Service control policies (SCPs)" (FullAWSAccess) and "Resource control policies
/// (RCPs)" (RCPFullAWSAccess), read 2026-11-24.
final class FullAccess {
    private static final Map<String, String> TEXTS = Map.of(
            "p-FullAWSAccess",
                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}",
            "p-RCPFullAWSAccess",
                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\","
                            + "\"Resource\":\"*\"}]}");

    private FullAccess() {}

    /// The text of this policy; the pointer says that it does not stand in the exhibit.
    static Optional<WrittenPolicy> text(String id, String name, String pointer) {
        return Optional.ofNullable(TEXTS.get(id))
                .map(text -> new WrittenPolicy(
                        name, text, pointer + " (names it; the text is the one that AWS gives every organisation)"));
    }
}
