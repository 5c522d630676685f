package org.trailcase.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.PolicyFinding.Kind;
import org.trailcase.policy.condition.Condition;
import org.trailcase.policy.condition.ConditionOperator;
import org.trailcase.policy.condition.MultivaluedKeys;
import org.trailcase.policy.condition.OperatorName;
import org.trailcase.policy.condition.SetPrefix;
import org.trailcase.policy.match.PolicyVersion;
import org.trailcase.policy.request.RequestContext;

/// Reads a Condition block.
final class ConditionReader {
    private final String text;
    private final PolicyVersion version;
    private final List<PolicyFinding> findings;
    private final ValueReader values;

    ConditionReader(String text, PolicyVersion version, List<PolicyFinding> findings, ValueReader values) {
        this.text = text;
        this.version = version;
        this.findings = findings;
        this.values = values;
    }

    List<Condition> read(JsonObject statement) throws PolicyException {
        Optional<JsonValue> written = statement.get("Condition");
        if (written.isEmpty()) {
            return List.of();
        }
        JsonObject block = object(written.get(), "Condition");
        List<Condition> conditions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonObject.Member member : block.members()) {
            if (!seen.add(member.name())) {
                findings.add(PolicyFinding.warning(
                        Kind.DOUBLED_CONDITION,
                        "\"%s\" stands twice in the Condition: IAM does not store this. Both are read, and both must hold."
                                .formatted(member.name()),
                        member.span()));
            }
            addKeys(member, conditions);
        }
        return conditions;
    }

    private void addKeys(JsonObject.Member operator, List<Condition> conditions) throws PolicyException {
        OperatorName name = OperatorName.read(operator.name());
        if (name.operator().isEmpty()) {
            findings.add(PolicyFinding.warning(
                    Kind.UNKNOWN_OPERATOR,
                    "\"%s\" is not a condition operator: what the statement does cannot be told.".formatted(operator.name()),
                    operator.span()));
        }
        Set<String> seen = new HashSet<>();
        for (JsonObject.Member key : object(operator.value(), operator.name()).members()) {
            if (!seen.add(RequestContext.fold(key.name()))) {
                findings.add(PolicyFinding.warning(
                        Kind.DOUBLED_CONDITION,
                        "The key \"%s\" stands twice under %s: IAM does not store this. Both are read, and both must hold."
                                .formatted(key.name(), operator.name()),
                        key.span()));
            }
            checkSet(name, key);
            conditions.add(new Condition(
                    name, key.name(), values.scalars(key.value(), key.name()), key.span(), version));
        }
    }

    // Source: IAM User Guide, "Set operators for multivalued context keys", read 2026-11-24: without one the result is
    // not defined.
    private void checkSet(OperatorName name, JsonObject.Member key) {
        boolean comparing = name.operator().filter(its -> its != ConditionOperator.NULL).isPresent();
        boolean several = MultivaluedKeys.isOne(RequestContext.fold(key.name()));
        if (comparing && several && name.set() == SetPrefix.NONE) {
            findings.add(PolicyFinding.warning(
                    Kind.SET_OPERATOR_MISSING,
                    "\"%s\" can hold several values and needs ForAnyValue or ForAllValues before %s."
                            .formatted(key.name(), name.written()),
                    key.span()));
        }
    }

    private JsonObject object(JsonValue value, String place) throws PolicyException {
        Optional<JsonObject> object = value.asObject();
        if (object.isEmpty()) {
            throw PolicyException.at(value.span().start(), place + " must be a JSON object", text);
        }
        return object.get();
    }
}
