package org.trailcase.check.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.catalog.Action;
import org.trailcase.catalog.Catalog;
import org.trailcase.check.ActionEntry;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;

/// A prefix that no service of the catalog has.
public final class ServiceNames implements StatementCheck {
    private final Catalog catalog;

    public ServiceNames(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        Map<String, List<ActionEntry>> byPrefix = statement.entries().stream()
                .filter(ActionForm::isAction)
                .filter(entry -> catalog.service(entry.pattern().service()).isEmpty())
                .collect(Collectors.groupingBy(
                        entry -> entry.pattern().service().toLowerCase(Locale.ROOT),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byPrefix.values().stream().map(this::finding);
    }

    private CheckFinding finding(List<ActionEntry> entries) {
        ActionEntry entry = entries.getFirst();
        int more = entries.size() - 1;
        return CheckFinding.of(
                        CheckKind.UNKNOWN_SERVICE,
                        "No service of the catalog has the prefix \"%s\", misspelt or retired: \"%s\"%s matches nothing."
                                .formatted(
                                        entry.pattern().service(),
                                        entry.text(),
                                        more == 0 ? "" : " and " + more + " more of it"),
                        entry.span())
                .instead(meant(entry).map(service -> service + ":" + entry.name()));
    }

    // A prefix with the very action of this name tells more than a prefix that merely looks alike.
    private Optional<String> meant(ActionEntry entry) {
        String prefix = entry.pattern().service();
        List<String> withAction = entry.isWholeService()
                ? List.of()
                : catalog.actionsMatching("*:" + entry.name()).stream()
                        .map(Action::name)
                        .map(name -> name.service())
                        .distinct()
                        .toList();
        return NearNames.nearest(prefix, withAction)
                .or(() -> withAction.size() == 1 ? Optional.of(withAction.getFirst()) : Optional.empty())
                .or(() -> NearNames.nearest(prefix, catalog.services()));
    }
}
