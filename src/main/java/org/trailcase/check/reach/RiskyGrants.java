package org.trailcase.check.reach;

import java.util.List;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.Action;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.risk.Risk;
import org.trailcase.catalog.risk.Risks;
import org.trailcase.check.Check;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedPolicy;
import org.trailcase.check.CheckedStatement;

/// Actions that are worth an attack by themselves, granted on all resources of a type and without a condition.
public final class RiskyGrants implements Check {
    private final Catalog catalog;
    private final Risks risks;

    public RiskyGrants(Catalog catalog, Risks risks) {
        this.catalog = catalog;
        this.risks = risks;
    }

    @Override
    public Stream<CheckFinding> of(CheckedPolicy policy) {
        Grants grants = Grants.of(policy, catalog);
        if (grants.isAdministration()) {
            return Stream.empty();
        }
        return grants.statements().stream().flatMap(statement -> Stream.of(
                        finding(CheckKind.CREDENTIALS_EXPOSURE, Risk.CREDENTIALS_EXPOSURE, statement, grants),
                        finding(CheckKind.DATA_ACCESS, Risk.DATA_ACCESS, statement, grants),
                        finding(CheckKind.RESOURCE_EXPOSURE, Risk.RESOURCE_EXPOSURE, statement, grants))
                .flatMap(found -> found));
    }

    private Stream<CheckFinding> finding(CheckKind kind, Risk risk, CheckedStatement statement, Grants grants) {
        List<ActionName> names = statement.actions()
                .map(Action::name)
                .filter(name -> risks.of(name).contains(risk) && grants.grants(statement, name))
                .toList();
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(CheckFinding.of(
                                kind, "%s: %s.".formatted(words(risk), Names.shown(names)), statement.actionSpan())
                        .about(names));
    }

    private static String words(Risk risk) {
        return switch (risk) {
            case CREDENTIALS_EXPOSURE -> "These actions hand out credentials, on every resource of their type";
            case DATA_ACCESS -> "These actions read or copy data, on every resource of their type";
            case RESOURCE_EXPOSURE -> "These actions can open any resource of their type to others";
            case PRIVILEGE_ESCALATION, RESOURCE_HIJACKING, DEFENSE_EVASION, PERSISTENCE, DESTRUCTION, DISCOVERY ->
                risk.title();
        };
    }
}
