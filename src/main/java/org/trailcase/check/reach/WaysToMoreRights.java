package org.trailcase.check.reach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.risk.Escalation;
import org.trailcase.catalog.risk.Risks;
import org.trailcase.check.Check;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedPolicy;
import org.trailcase.check.CheckedStatement;

/// Combinations of actions with which whoever has the policy can come to more rights than it grants.
///
/// Only what is granted without conditions and on all resources of a type counts: whether one named role is stronger
/// than its user, this policy does not tell.
public final class WaysToMoreRights implements Check {
    private static final int SHOWN = 3;

    private final Catalog catalog;
    private final Risks risks;

    public WaysToMoreRights(Catalog catalog, Risks risks) {
        this.catalog = catalog;
        this.risks = risks;
    }

    @Override
    public Stream<CheckFinding> of(CheckedPolicy policy) {
        Grants grants = Grants.of(policy, catalog);
        if (grants.isAdministration()) {
            return Stream.empty();
        }
        Map<CheckedStatement, List<Escalation>> byStatement = new LinkedHashMap<>();
        open(grants).forEach(way -> byStatement
                .computeIfAbsent(grants.grant(way.actions().getFirst()).orElseThrow(), _ -> new ArrayList<>())
                .add(way));
        return byStatement.entrySet().stream().map(entry -> finding(entry.getKey(), entry.getValue()));
    }

    // A way that needs all that a shorter one needs, and more, tells nothing new.
    private List<Escalation> open(Grants grants) {
        List<Escalation> open = risks.escalations().stream()
                .filter(way -> way.actions().stream().allMatch(name -> grants.grant(name).isPresent()))
                .toList();
        return open.stream()
                .filter(way -> open.stream().noneMatch(other -> !other.equals(way) && way.actions().containsAll(other.actions())))
                .toList();
    }

    private static CheckFinding finding(CheckedStatement statement, List<Escalation> ways) {
        List<ActionName> actions =
                ways.stream().flatMap(way -> way.actions().stream()).distinct().toList();
        List<String> first = ways.stream()
                .limit(SHOWN)
                .map(way -> "%s (%s)".formatted(way.way(), way.text()))
                .toList();
        int more = ways.size() - first.size();
        return CheckFinding.of(
                        CheckKind.PRIVILEGE_ESCALATION,
                        "Whoever has this policy can come to more rights: %s%s."
                                .formatted(String.join("; ", first), more > 0 ? "; and " + more + " more ways" : ""),
                        statement.actionSpan())
                .about(actions);
    }
}
