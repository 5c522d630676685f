package org.trailcase.check.reach;

import java.util.List;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.AccessLevel;
import org.trailcase.catalog.Action;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;
import org.trailcase.check.resource.ArnShape;
import org.trailcase.policy.match.ResourcePattern;

/// Actions that change something and could be limited to some resources, allowed on all.
public final class AllResources implements StatementCheck {

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        if (!statement.grantsToIdentity() || statement.coversEveryAction()) {
            return Stream.empty();
        }
        List<Action> limitable = statement.actions()
                .filter(action -> changes(action.level()) && !action.isWildcardOnly())
                .toList();
        if (limitable.isEmpty()) {
            return Stream.empty();
        }
        return statement.coversEveryResource() ? Stream.of(everything(statement, limitable)) : inEffect(statement, limitable);
    }

    private static boolean changes(AccessLevel level) {
        return switch (level) {
            case WRITE, PERMISSIONS_MANAGEMENT -> true;
            case LIST, READ, TAGGING -> false;
        };
    }

    private static CheckFinding everything(CheckedStatement statement, List<Action> actions) {
        List<ActionName> names = actions.stream().map(Action::name).toList();
        return CheckFinding.of(
                        CheckKind.ALL_RESOURCES,
                        "Allowed on every resource, though resources could be named: %s.".formatted(Names.shown(names)),
                        statement.resourceSpan())
                .about(names);
    }

    private static Stream<CheckFinding> inEffect(CheckedStatement statement, List<Action> actions) {
        return statement.isNotResource()
                ? Stream.empty()
                : statement.resources()
                        .filter(pattern -> isWhole(pattern, actions))
                        .map(pattern -> CheckFinding.of(
                                CheckKind.ALL_RESOURCES_IN_EFFECT,
                                "\"%s\" is every resource of its type, in every region and account."
                                        .formatted(pattern.written().text()),
                                pattern.written().span()));
    }

    private static boolean isWhole(ResourcePattern pattern, List<Action> actions) {
        ArnShape shape = ArnShape.of(pattern);
        return actions.stream().anyMatch(shape::coversTypeEverywhereOf);
    }
}
