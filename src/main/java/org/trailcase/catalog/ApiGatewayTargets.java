package org.trailcase.catalog;

import java.util.List;
import java.util.regex.Pattern;

/// Which of the many kinds of path an API Gateway call touches: its name says so, its verb does not.
///
/// The catalog lists under each verb the kinds of the first version of the API only, hence the look at all kinds.
final class ApiGatewayTargets {
    private static final Pattern VERB = Pattern.compile("^(Create|Get|Update|Delete|Put|Import|Reimport|Flush|Test)");

    private ApiGatewayTargets() {}

    /// The kind named by the call; for a call that makes something, the collection that it is put into.
    static List<Action.Target> of(Service gateway, String name) {
        String noun = VERB.matcher(name).replaceFirst("");
        if (name.startsWith("Create")) {
            List<Action.Target> collection = named(gateway, noun + "s");
            if (!collection.isEmpty()) {
                return collection;
            }
        }
        return named(gateway, noun);
    }

    private static List<Action.Target> named(Service gateway, String noun) {
        return gateway.resourceTypes().stream()
                .filter(type -> type.name().equalsIgnoreCase(noun))
                .map(type -> new Action.Target(type, false, type.conditionKeys()))
                .toList();
    }
}
