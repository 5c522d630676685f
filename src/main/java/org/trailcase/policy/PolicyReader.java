package org.trailcase.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.json.Span;
import org.trailcase.policy.PolicyFinding.Kind;
import org.trailcase.policy.match.PolicyVersion;

/// Reads the top of a policy: version, id, and one statement or an array of them.
///
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language", read 2026-11-24.
final class PolicyReader {
    private static final Set<String> ELEMENTS = Set.of("Version", "Id", "Statement");

    private final String text;
    private final List<PolicyFinding> findings = new ArrayList<>();

    PolicyReader(String text) {
        this.text = text;
    }

    PolicyDocument read() throws PolicyException {
        JsonObject top = top();
        Names.check(top, ELEMENTS, "policy", findings);
        PolicyVersion version = version(top);
        List<Statement> statements = statements(top, version);
        checkSids(statements);
        findings.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return new PolicyDocument(text, version, statements, findings);
    }

    private JsonObject top() throws PolicyException {
        int start = text.length() - text.stripLeading().length();
        if (!text.startsWith("{", start)) {
            throw PolicyException.notObject(start, text);
        }
        JsonValue value;
        try {
            value = JsonReader.read(text);
        } catch (JsonException e) {
            throw PolicyException.notJson(Objects.requireNonNullElse(e.getMessage(), ""), e.offset());
        }
        return value.asObject().orElseThrow();
    }

    private PolicyVersion version(JsonObject top) throws PolicyException {
        Optional<JsonValue> written = top.get("Version");
        if (written.isEmpty()) {
            if (text.contains("${")) {
                findings.add(PolicyFinding.warning(
                        Kind.VARIABLES_WITHOUT_VERSION,
                        "Without a Version the policy has the version 2008-10-17, in which ${...} is ordinary text.",
                        top.span()));
            }
            return PolicyVersion.V2008;
        }
        for (PolicyVersion version : PolicyVersion.values()) {
            if (written.get() instanceof JsonText(String its, _) && its.equals(version.written())) {
                checkVariables(version, written.get().span());
                return version;
            }
        }
        throw PolicyException.at(
                written.get().span().start(), "Version must be \"2012-10-17\" or \"2008-10-17\"", text);
    }

    private void checkVariables(PolicyVersion version, Span span) {
        if (version == PolicyVersion.V2008 && text.contains("${")) {
            findings.add(PolicyFinding.warning(
                            Kind.VARIABLES_WITHOUT_VERSION,
                            "In the version 2008-10-17 of the policy language ${...} is ordinary text.",
                            span)
                    .instead("\"2012-10-17\""));
        }
    }

    private List<Statement> statements(JsonObject top, PolicyVersion version) throws PolicyException {
        Optional<JsonValue> written = top.get("Statement");
        if (written.isEmpty()) {
            throw PolicyException.at(top.span().start(), "it has no Statement" + Names.hint(top, "Statement"), text);
        }
        List<JsonValue> items =
                written.get() instanceof JsonArray(List<JsonValue> several, _) ? several : List.of(written.get());
        if (items.isEmpty()) {
            findings.add(PolicyFinding.note(
                    Kind.NO_STATEMENTS, "The policy has no statements: it allows and denies nothing.", top.span()));
        }
        List<Statement> statements = new ArrayList<>();
        for (JsonValue item : items) {
            Optional<JsonObject> object = item.asObject();
            if (object.isEmpty()) {
                throw PolicyException.at(item.span().start(), "a statement is a JSON object, and this is none", text);
            }
            statements.add(new StatementReader(text, version, findings).read(object.get(), statements.size()));
        }
        return statements;
    }

    private void checkSids(List<Statement> statements) {
        Set<String> seen = new HashSet<>();
        for (Statement statement : statements) {
            String sid = statement.sid().orElse("");
            if (!sid.isEmpty() && !seen.add(sid)) {
                Span span = statement.span();
                findings.add(PolicyFinding.note(Kind.SAME_SID, "Two statements have the Sid \"" + sid + "\".", span));
            }
        }
    }
}
