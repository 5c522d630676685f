package org.trailcase.check.action;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.catalog.Action;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.Service;
import org.trailcase.check.ActionEntry;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;

/// An action, or a pattern of actions, that a known service does not have.
public final class ActionNames implements StatementCheck {
    private final Catalog catalog;

    public ActionNames(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        return statement.entries().stream()
                .filter(entry -> ActionForm.isAction(entry) && entry.actions().isEmpty())
                .flatMap(entry -> catalog.service(entry.pattern().service()).stream()
                        .map(service -> finding(entry, service)));
    }

    private CheckFinding finding(ActionEntry entry, Service service) {
        return CheckFinding.of(
                        CheckKind.UNKNOWN_ACTION,
                        "\"%s\" matches nothing: the catalog knows no such action of %s."
                                .formatted(entry.text(), service.title()),
                        entry.span())
                .instead(meant(entry, service));
    }

    private Optional<String> meant(ActionEntry entry, Service service) {
        String prefix = service.prefix() + ":";
        if (entry.hasWildcard()) {
            return endingOnly(entry.name())
                    .flatMap(stem -> NearNames.nearest(stem, beginnings(service.actions())))
                    .map(stem -> prefix + stem + "*");
        }
        List<String> longer = service.actions().stream()
                .filter(action -> startsWith(action, entry.name()))
                .map(action -> action.name().text())
                .toList();
        if (!longer.isEmpty()) {
            return Optional.of(longer.size() == 1 ? longer.getFirst() : prefix + entry.name() + "*");
        }
        return NearNames.nearest(entry.name(), names(service.actions()))
                .map(name -> prefix + name)
                .or(() -> elsewhere(entry));
    }

    // The name of an API operation is often the action of a sister service: s3:InvokeFunction, iam:AssumeRole.
    private Optional<String> elsewhere(ActionEntry entry) {
        List<Action> same = catalog.actionsMatching("*:" + entry.name());
        return same.size() == 1 ? Optional.of(same.getFirst().name().text()) : Optional.empty();
    }

    private static boolean startsWith(Action action, String name) {
        return action.name().name().regionMatches(true, 0, name, 0, name.length());
    }

    private static Optional<String> endingOnly(String pattern) {
        String stem = pattern.substring(0, pattern.length() - 1);
        return pattern.endsWith("*") && stem.length() > 1 && stem.indexOf('*') < 0 && stem.indexOf('?') < 0
                ? Optional.of(stem)
                : Optional.empty();
    }

    private static List<String> names(Collection<Action> actions) {
        return actions.stream().map(action -> action.name().name()).toList();
    }

    // The words with which names begin: Create, CreateAccess, CreateAccessKey.
    private static Set<String> beginnings(Collection<Action> actions) {
        Set<String> beginnings = new LinkedHashSet<>();
        for (String name : names(actions)) {
            for (int end = 1; end <= name.length(); end++) {
                if (end == name.length() || Character.isUpperCase(name.charAt(end))) {
                    beginnings.add(name.substring(0, end));
                }
            }
        }
        return beginnings;
    }
}
