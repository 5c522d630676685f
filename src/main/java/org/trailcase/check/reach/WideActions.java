package org.trailcase.check.reach;

import java.util.stream.Stream;
import org.trailcase.catalog.Catalog;
import org.trailcase.check.ActionEntry;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;

/// An Allow for everything, or for everything that a service can do.
public final class WideActions implements StatementCheck {
    private final Catalog catalog;

    public WideActions(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        if (!statement.grantsToIdentity() || statement.isNotAction()) {
            return Stream.empty();
        }
        if (statement.coversEveryAction()) {
            return Stream.of(CheckFinding.of(CheckKind.FULL_ADMINISTRATION, sentence(statement), statement.actionSpan()));
        }
        return statement.entries().stream().filter(ActionEntry::isWholeService).flatMap(this::wholeService);
    }

    private static String sentence(CheckedStatement statement) {
        String on = statement.coversEveryResource() ? "everything in the account" : "everything with the resources named";
        return statement.isConditional()
                ? "Whoever meets the conditions may do " + on + "."
                : "Whoever has this policy may do " + on + ".";
    }

    private Stream<CheckFinding> wholeService(ActionEntry entry) {
        return catalog.service(entry.pattern().service()).stream()
                .map(service -> CheckFinding.of(
                        CheckKind.WHOLE_SERVICE,
                        "\"%s\" covers all %d actions of %s, and those that AWS adds later."
                                .formatted(entry.text(), entry.actions().size(), service.title()),
                        entry.span()));
    }
}
