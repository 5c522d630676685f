package org.trailcase.check.reach;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.AccessLevel;
import org.trailcase.catalog.Action;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;
import org.trailcase.policy.match.Glob;
import org.trailcase.policy.match.ResourcePattern;
import org.trailcase.policy.match.Written;

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
        if (statement.isNotResource()) {
            return Stream.empty();
        }
        List<Written> written = statement.resources().map(ResourcePattern::written).toList();
        return IntStream.range(0, written.size())
                .filter(i -> canMatch(written.get(i)))
                .filter(i -> actions.stream().anyMatch(statement.shapes().get(i)::coversTypeEverywhereOf))
                .mapToObj(i -> CheckFinding.of(
                        CheckKind.ALL_RESOURCES_IN_EFFECT,
                        "\"%s\" is every resource of its type, in every region and account."
                                .formatted(written.get(i).text()),
                        written.get(i).span()));
    }

    // What is no ARN matches nothing at all, which another check says.
    private static boolean canMatch(Written entry) {
        return Glob.of(entry.text()).components().getFirst().matches("arn");
    }
}
