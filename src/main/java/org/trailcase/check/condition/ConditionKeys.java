package org.trailcase.check.condition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.Action;
import org.trailcase.catalog.Catalog;
import org.trailcase.check.ActionEntry;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;
import org.trailcase.check.action.NearNames;
import org.trailcase.policy.condition.Condition;

/// Condition keys that nothing has, or that the actions of the statement do not have.
///
/// Source: Service Authorization Reference, "Reference" (column "Condition keys"), read 2026-11-24.
public final class ConditionKeys implements StatementCheck {
    private final KnownKeys known;

    public ConditionKeys(Catalog catalog) {
        this.known = new KnownKeys(catalog);
    }

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        return statement.statement().conditions().stream()
                .flatMap(condition -> finding(statement, condition).stream());
    }

    private Optional<CheckFinding> finding(CheckedStatement statement, Condition condition) {
        if (known.isInEveryRequest(condition.key())) {
            return Optional.empty();
        }
        if (known.key(statement, condition.key()).isEmpty()) {
            return Optional.of(CheckFinding.of(
                            CheckKind.UNKNOWN_CONDITION_KEY,
                            "The catalog knows no condition key \"%s\": no request will carry it.".formatted(condition.key()),
                            condition.span())
                    .instead(meant(statement, condition.key())));
        }
        boolean anything = statement.isNotAction() || statement.coversEveryAction();
        return anything ? Optional.empty() : unsupported(statement, condition);
    }

    private Optional<String> meant(CheckedStatement statement, String written) {
        Set<String> names = known.names(statement);
        return names.stream()
                .filter(name -> name.substring(name.indexOf(':') + 1).equalsIgnoreCase(written))
                .findFirst()
                .or(() -> NearNames.nearest(written, names));
    }

    private static Optional<CheckFinding> unsupported(CheckedStatement statement, Condition condition) {
        List<Action> actions = statement.actions().toList();
        List<Action> without = actions.stream()
                .filter(action -> !KnownKeys.isSupported(action, condition.key()))
                .toList();
        if (without.isEmpty()) {
            return Optional.empty();
        }
        return without.size() == actions.size()
                ? Optional.of(finding(
                        CheckKind.UNSUPPORTED_CONDITION_KEY,
                        "No action of this statement has the condition key \"%s\": it is absent from every request."
                                .formatted(condition.key()),
                        condition,
                        without))
                : partly(statement, condition, without);
    }

    // A wildcard is meant to cover what fits; an action written out is meant itself.
    private static Optional<CheckFinding> partly(CheckedStatement statement, Condition condition, List<Action> without) {
        List<Action> meant = statement.entries().stream()
                .filter(entry -> !entry.hasWildcard())
                .map(ActionEntry::actions)
                .flatMap(List::stream)
                .filter(without::contains)
                .toList();
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(
                        CheckKind.PARTLY_UNSUPPORTED_KEY,
                        "The condition key \"%s\" is absent when %s is called."
                                .formatted(condition.key(), names(meant)),
                        condition,
                        meant));
    }

    private static CheckFinding finding(CheckKind kind, String sentence, Condition condition, List<Action> actions) {
        return CheckFinding.of(kind, sentence, condition.span())
                .about(actions.stream().map(Action::name).toList());
    }

    private static String names(List<Action> actions) {
        List<String> names =
                actions.stream().map(Action::name).map(ActionName::text).limit(3).toList();
        int more = actions.size() - names.size();
        return String.join(" or ", names) + (more > 0 ? " or one of " + more + " others" : "");
    }
}
