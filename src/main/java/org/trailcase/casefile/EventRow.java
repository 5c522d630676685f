package org.trailcase.casefile;

import java.time.Instant;
import java.util.Optional;
import org.trailcase.trail.Outcome;

/// One event as a row of a list: what a table shows. Texts are empty where the record has none.
///
/// `action` is the IAM action that names the call, as `iam:CreateUser`, or the event's own name where it needed none.
/// `position` is the event's place in time order over the whole case; `id` is its lasting number in the case file.
public record EventRow(
        int position,
        long id,
        Instant time,
        String source,
        String name,
        String action,
        Who who,
        String address,
        String agent,
        String errorCode,
        String region,
        String account,
        String resource,
        String category,
        Outcome outcome,
        Optional<Boolean> readOnly) {

    /// Who called, as a row knows it: see the identity table of the case file.
    public record Who(
            String type,
            String label,
            String principal,
            String session,
            String account,
            String accessKey,
            String created) {}

    /// Whether the call tried to change something: AWS does not call it read-only, and it is no sign-in.
    ///
    /// CloudTrail records sign-ins as not read-only. Source: CloudTrail User Guide, "AWS Management Console sign-in
    /// events", read 2026-11-24.
    public boolean isWrite() {
        return readOnly.filter(reads -> !reads).isPresent() && !source.startsWith("signin.");
    }

    /// The service as the event source spells it: `iam` of `iam.amazonaws.com`.
    public String service() {
        return Words.service(source);
    }
}
