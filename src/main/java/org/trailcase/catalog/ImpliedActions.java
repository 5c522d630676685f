package org.trailcase.catalog;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.aws.ActionName;
import org.trailcase.json.JsonObject;

/// The actions that AWS checks besides because of what a request asks for: tags, a source identity, a role to pass.
final class ImpliedActions {
    private static final ActionName PASS_ROLE = new ActionName("iam", "PassRole");

    private final List<Rule> rules = new ArrayList<>();

    ImpliedActions() {
        for (String[] row : FactTable.rows("implied-by-parameter.txt")) {
            String[] rest = row[1].split(" ");
            ActionName event = ActionName.parse(row[0]).orElseThrow();
            rules.add(new Rule(event, rest[0], ActionName.parse(rest[1]).orElseThrow()));
        }
    }

    List<ActionName> of(String prefix, String name, JsonObject parameters) {
        List<ActionName> actions = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.isAbout(prefix, name) && RequestParameters.has(parameters, rule.parameter())) {
                actions.add(rule.action());
            }
        }
        if (!PassedRoles.in(prefix, name, parameters).isEmpty()) {
            actions.add(PASS_ROLE);
        }
        return actions.stream().distinct().toList();
    }

    private record Rule(ActionName event, String parameter, ActionName action) {
        boolean isAbout(String prefix, String name) {
            return event.service().equals(prefix)
                    && (event.name().equals("*") || event.name().equalsIgnoreCase(name));
        }
    }
}
