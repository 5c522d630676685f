package org.trailcase.catalog.risk;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.FactTable;

/// The risks of each action that public lists of attacks and sensitive actions name, and the known ways from a set of
/// actions to more rights.
public final class Risks {
    private final Map<ActionName, Set<Risk>> byAction;
    private final List<Escalation> escalations;

    private Risks(Map<ActionName, Set<Risk>> byAction, List<Escalation> escalations) {
        this.byAction = byAction;
        this.escalations = List.copyOf(escalations);
    }

    public static Risks load() {
        Map<ActionName, Set<Risk>> byAction = new HashMap<>();
        for (String[] row : FactTable.rows(Risks.class, "risks.txt")) {
            Set<Risk> risks = EnumSet.noneOf(Risk.class);
            Arrays.stream(row[1].split(" ")).map(Risk::ofWord).forEach(risks::add);
            byAction.put(ActionName.parse(row[0]).orElseThrow(), Collections.unmodifiableSet(risks));
        }
        List<Escalation> escalations = FactTable.rows(Risks.class, "escalations.txt").stream()
                .map(row -> Escalation.of(row[0], row[1]))
                .toList();
        return new Risks(byAction, escalations);
    }

    /// What the action is good for in an attack, in the order of [Risk]; empty when no list names it, which is no proof
    /// that it is harmless.
    public Set<Risk> of(ActionName action) {
        return byAction.getOrDefault(action, Set.of());
    }

    /// All actions that carry a risk, in no order.
    public Set<ActionName> actions() {
        return Collections.unmodifiableSet(byAction.keySet());
    }

    /// The known ways to more rights, each with the actions that it needs.
    public List<Escalation> escalations() {
        return escalations;
    }
}
