package org.trailcase.check.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.Action;
import org.trailcase.check.ActionEntry;
import org.trailcase.check.ArnShape;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;
import org.trailcase.policy.match.ResourcePattern;

/// Actions and resources of a statement that do not meet: `s3:GetObject` on a bucket, `ec2:DescribeInstances` on an ARN.
///
/// Source: Service Authorization Reference, "Reference" (column "Resource types": an action without one needs `*`),
/// read 2026-11-24.
public final class ResourceFit implements StatementCheck {
    private static final int SHOWN = 3;

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        List<ResourcePattern> resources = statement.resources().toList();
        boolean none = statement.isNotAction()
                || statement.isNotResource()
                || resources.isEmpty()
                || statement.coversEveryResource();
        if (none) {
            return Stream.empty();
        }
        List<ArnShape> shapes = statement.shapes();
        return Stream.concat(
                statement.entries().stream().flatMap(entry -> ofEntry(entry, shapes, statement).stream()),
                unused(statement, resources, shapes));
    }

    private static Optional<CheckFinding> ofEntry(ActionEntry entry, List<ArnShape> shapes, CheckedStatement statement) {
        List<Action> homeless = entry.actions().stream()
                .filter(action -> shapes.stream().noneMatch(shape -> shape.fits(action)))
                .toList();
        if (homeless.isEmpty()) {
            return Optional.empty();
        }
        if (homeless.size() == entry.actions().size()) {
            return Optional.of(mismatch(entry, homeless));
        }
        return statement.allows() && !entry.isWholeService() ? Optional.of(partly(entry, homeless)) : Optional.empty();
    }

    private static CheckFinding mismatch(ActionEntry entry, List<Action> homeless) {
        List<ActionName> names = homeless.stream().map(Action::name).toList();
        if (homeless.stream().allMatch(Action::isWildcardOnly)) {
            return CheckFinding.of(
                            CheckKind.NEEDS_ALL_RESOURCES,
                            "\"%s\" cannot be limited to resources: only a statement with the Resource \"*\" matches it."
                                    .formatted(entry.text()),
                            entry.span())
                    .about(names);
        }
        return CheckFinding.of(
                        CheckKind.RESOURCE_MISMATCH,
                        "\"%s\" acts on none of the resources named here: it acts on %s."
                                .formatted(entry.text(), forms(homeless)),
                        entry.span())
                .about(names);
    }

    private static CheckFinding partly(ActionEntry entry, List<Action> homeless) {
        List<ActionName> names = homeless.stream().map(Action::name).toList();
        return CheckFinding.of(
                        CheckKind.WILDCARD_PARTLY_USELESS,
                        "%d of the %d actions of \"%s\" %s on none of the resources named here: %s."
                                .formatted(
                                        homeless.size(),
                                        entry.actions().size(),
                                        entry.text(),
                                        homeless.size() == 1 ? "acts" : "act",
                                        shown(names)),
                        entry.span())
                .about(names);
    }

    private static Stream<CheckFinding> unused(
            CheckedStatement statement, List<ResourcePattern> resources, List<ArnShape> shapes) {
        List<Action> actions = statement.actions().toList();
        boolean someUnknown = statement.entries().stream().anyMatch(entry -> entry.actions().isEmpty());
        if (someUnknown || actions.stream().allMatch(Action::isWildcardOnly)) {
            return Stream.empty();
        }
        List<CheckFinding> findings = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            if (actions.stream().noneMatch(shapes.get(i)::fits) && resources.size() > 1) {
                findings.add(CheckFinding.of(
                        CheckKind.RESOURCE_UNUSED,
                        "No action of this statement acts on \"%s\".".formatted(resources.get(i).written().text()),
                        resources.get(i).written().span()));
            }
        }
        return findings.stream();
    }

    private static String forms(List<Action> actions) {
        List<String> forms = actions.stream()
                .flatMap(action -> action.targets().stream())
                .flatMap(target -> target.type().arnFormats().stream())
                .distinct()
                .toList();
        String more = forms.size() > SHOWN ? " and " + (forms.size() - SHOWN) + " other forms" : "";
        return String.join(", ", forms.subList(0, Math.min(SHOWN, forms.size()))) + more;
    }

    private static String shown(List<ActionName> names) {
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return String.join(
                        ", ",
                        names.stream().limit(SHOWN).map(ActionName::text).toList())
                + more;
    }
}
