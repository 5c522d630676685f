package org.trailcase.check.reach;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.Catalog;
import org.trailcase.check.CheckedPolicy;
import org.trailcase.check.CheckedStatement;
import org.trailcase.policy.Effect;

/// What an identity policy grants without a condition and on more than named resources, after its own denials.
final class Grants {
    private final Catalog catalog;
    private final List<CheckedStatement> allows;
    private final List<CheckedStatement> denies;

    private Grants(Catalog catalog, List<CheckedStatement> allows, List<CheckedStatement> denies) {
        this.catalog = catalog;
        this.allows = List.copyOf(allows);
        this.denies = List.copyOf(denies);
    }

    static Grants of(CheckedPolicy policy, Catalog catalog) {
        return new Grants(
                catalog,
                policy.statements().stream()
                        .filter(statement -> statement.grantsToIdentity() && !statement.isConditional())
                        .toList(),
                policy.statements().stream()
                        .filter(statement -> statement.statement().effect() == Effect.DENY)
                        .filter(statement -> !statement.isConditional() && statement.coversEveryResource())
                        .toList());
    }

    List<CheckedStatement> statements() {
        return allows;
    }

    private boolean isDenied(ActionName action) {
        return denies.stream().anyMatch(statement -> statement.covers(action));
    }

    /// The first statement that grants this action on all resources, or on all of a type.
    Optional<CheckedStatement> grant(ActionName action) {
        return allows.stream().filter(statement -> grants(statement, action)).findFirst();
    }

    boolean grants(CheckedStatement statement, ActionName action) {
        return statement.covers(action) && isWide(statement, action) && !isDenied(action);
    }

    /// Whether everything is granted: nothing more needs saying.
    boolean isAdministration() {
        return allows.stream().anyMatch(Grants::grantsEverything);
    }

    static boolean grantsEverything(CheckedStatement statement) {
        return statement.grantsToIdentity()
                && !statement.isConditional()
                && statement.coversEveryAction()
                && statement.coversEveryResource();
    }

    private boolean isWide(CheckedStatement statement, ActionName action) {
        return statement.isNotResource()
                || statement.coversEveryResource()
                || catalog.action(action)
                        .filter(known -> statement.shapes().stream().anyMatch(shape -> shape.coversTypeOf(known)))
                        .isPresent();
    }
}
