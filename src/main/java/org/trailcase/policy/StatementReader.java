package org.trailcase.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.match.ActionElement;
import org.trailcase.policy.match.ActionPattern;
import org.trailcase.policy.match.PolicyVersion;
import org.trailcase.policy.match.ResourceElement;
import org.trailcase.policy.match.ResourcePattern;
import org.trailcase.policy.match.Written;

/// Reads one statement.
///
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language", read 2026-11-24.
final class StatementReader {
    private static final Set<String> ELEMENTS = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");

    private final String text;
    private final PolicyVersion version;
    private final List<PolicyFinding> findings;
    private final ValueReader values;

    StatementReader(String text, PolicyVersion version, List<PolicyFinding> findings) {
        this.text = text;
        this.version = version;
        this.findings = findings;
        this.values = new ValueReader(text, findings);
    }

    Statement read(JsonObject object, int index) throws PolicyException {
        Names.check(object, ELEMENTS, "statement", findings);
        return new Statement(
                index,
                sid(object),
                effect(object),
                new PrincipalReader(text, findings, values).read(object),
                action(object),
                resource(object),
                new ConditionReader(text, version, findings, values).read(object),
                object.span());
    }

    private Optional<String> sid(JsonObject object) throws PolicyException {
        Optional<JsonValue> written = object.get("Sid");
        if (written.isPresent() && !(written.get() instanceof JsonText)) {
            throw PolicyException.at(written.get().span().start(), "Sid must be text", text);
        }
        return object.text("Sid");
    }

    private Effect effect(JsonObject object) throws PolicyException {
        Optional<JsonValue> written = object.get("Effect");
        if (written.isEmpty()) {
            throw PolicyException.at(
                    object.span().start(), "the statement has no Effect" + Names.hint(object, "Effect"), text);
        }
        for (Effect effect : Effect.values()) {
            if (written.get() instanceof JsonText(String its, _) && its.equals(effect.written())) {
                return effect;
            }
        }
        throw PolicyException.at(
                written.get().span().start(), "Effect must be exactly \"Allow\" or \"Deny\"", text);
    }

    private ActionElement action(JsonObject object) throws PolicyException {
        Optional<Either> written = Either.of(object, "Action", "NotAction", text);
        if (written.isEmpty()) {
            throw PolicyException.at(
                    object.span().start(),
                    "the statement has neither Action nor NotAction" + Names.hint(object, "Action"),
                    text);
        }
        List<Written> entries = values.texts(written.get().value(), written.get().name());
        entries.forEach(entry -> PatternChecks.action(entry, findings));
        return new ActionElement(
                written.get().negated(),
                entries.stream().map(ActionPattern::new).toList(),
                written.get().value().span());
    }

    private Optional<ResourceElement> resource(JsonObject object) throws PolicyException {
        Optional<Either> written = Either.of(object, "Resource", "NotResource", text);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        List<Written> entries = values.texts(written.get().value(), written.get().name());
        entries.forEach(entry -> PatternChecks.resource(entry, version, findings));
        return Optional.of(new ResourceElement(
                written.get().negated(),
                entries.stream().map(entry -> new ResourcePattern(entry, version)).toList(),
                written.get().value().span()));
    }
}
