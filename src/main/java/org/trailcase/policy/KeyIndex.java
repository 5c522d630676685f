package org.trailcase.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trailcase.policy.condition.Condition;
import org.trailcase.policy.request.RequestContext;

/// The conditions of a policy by the condition key that they compare, and whatever stands in its text as a variable.
final class KeyIndex {
    private final Map<String, List<Condition>> conditions = new HashMap<>();
    // What begins with "${", folded, as far as its end.
    private final List<String> variables = new ArrayList<>();

    KeyIndex(String text, List<Statement> statements) {
        for (Statement statement : statements) {
            for (Condition condition : statement.conditions()) {
                conditions.computeIfAbsent(condition.foldedKey(), _ -> new ArrayList<>()).add(condition);
            }
        }
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", start + 2)) {
            int end = text.indexOf('}', start);
            variables.add(RequestContext.fold(text.substring(start + 2, end < 0 ? text.length() : end)));
        }
    }

    /// In the order of the policy.
    List<Condition> conditionsOn(String foldedKey) {
        return conditions.getOrDefault(foldedKey, List.of());
    }

    boolean mayUseAsVariable(String foldedKey) {
        return variables.stream().anyMatch(variable -> variable.startsWith(foldedKey));
    }
}
