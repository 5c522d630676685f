package org.trailcase.check.form;

import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.check.Check;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedPolicy;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;

/// An Id in a policy that hangs on an identity.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Id" (not allowed in identity-based policies), read 2026-11-24.
public final class IdElement implements Check {

    @Override
    public Stream<CheckFinding> of(CheckedPolicy policy) {
        if (policy.type() != PolicyType.IDENTITY || !policy.document().text().contains("\"Id\"")) {
            return Stream.empty();
        }
        return top(policy).members().stream()
                .filter(member -> member.name().equals("Id"))
                .map(member -> CheckFinding.of(
                        CheckKind.ID_NOT_ALLOWED,
                        "Id belongs to policies of resources; IAM does not store it in an identity policy.",
                        member.span()));
    }

    private static JsonObject top(CheckedPolicy policy) {
        try {
            return JsonReader.read(policy.document().text()).asObject().orElseThrow();
        } catch (JsonException e) {
            throw new IllegalStateException("A policy that was read is JSON.", e);
        }
    }
}
