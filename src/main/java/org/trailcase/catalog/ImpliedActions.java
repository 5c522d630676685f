package org.trailcase.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trailcase.aws.ActionName;
import org.trailcase.json.JsonObject;

/// The actions that AWS checks besides because of what a request asks for: tags, a source identity, a role to pass.
final class ImpliedActions {
    private static final ActionName PASS_ROLE = new ActionName("iam", "PassRole");

    private final Map<String, List<Rule>> rules = new HashMap<>();

    ImpliedActions() {
        for (String[] row : FactTable.rows("implied-by-parameter.txt")) {
            String[] rest = row[1].split(" ");
            String[] parameter = rest[0].split("!=", 2);
            ActionName event = ActionName.parse(row[0]).orElseThrow();
            rules.computeIfAbsent(event.service(), prefix -> new ArrayList<>())
                    .add(new Rule(
                            event.name(),
                            parameter[0],
                            parameter.length == 1 ? "" : parameter[1],
                            ActionName.parse(rest[1]).orElseThrow()));
        }
    }

    List<ActionName> of(String prefix, String name, JsonObject parameters) {
        if (parameters.members().isEmpty()) {
            return List.of();
        }
        List<ActionName> actions = new ArrayList<>();
        for (Rule rule : rules.getOrDefault(prefix, List.of())) {
            if (rule.isAbout(name) && rule.holds(parameters)) {
                actions.add(rule.action());
            }
        }
        if (!PassedRoles.in(prefix, name, parameters).isEmpty()) {
            actions.add(PASS_ROLE);
        }
        return actions.stream().distinct().toList();
    }

    private record Rule(String event, String parameter, String except, ActionName action) {
        boolean holds(JsonObject parameters) {
            return RequestParameters.has(parameters, parameter)
                    && (except.isEmpty()
                            || !RequestParameters.texts(parameters, parameter).equals(List.of(except)));
        }

        boolean isAbout(String name) {
            return event.equals("*") || event.equalsIgnoreCase(name);
        }
    }
}
