package org.trailcase.check.reach;

import java.util.List;
import org.trailcase.aws.ActionName;

/// Names of actions in a sentence: the first few, and how many more.
final class Names {
    private static final int SHOWN = 5;

    private Names() {}

    static String shown(List<ActionName> names) {
        List<String> first = names.stream().limit(SHOWN).map(ActionName::text).toList();
        int more = names.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }
}
