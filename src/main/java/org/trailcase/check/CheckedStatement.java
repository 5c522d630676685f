package org.trailcase.check;

import java.util.List;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.catalog.Action;
import org.trailcase.catalog.Catalog;
import org.trailcase.json.Span;
import org.trailcase.policy.Effect;
import org.trailcase.policy.Statement;
import org.trailcase.policy.match.Glob;
import org.trailcase.policy.match.ResourcePattern;
import org.trailcase.policy.request.Answer;

/// A statement with the entries of its Action or NotAction, and the shapes of its Resource or NotResource.
public record CheckedStatement(
        Statement statement, PolicyType type, List<ActionEntry> entries, List<ArnShape> shapes) {

    public CheckedStatement {
        entries = List.copyOf(entries);
        shapes = List.copyOf(shapes);
    }

    static CheckedStatement of(Statement statement, PolicyType type, Catalog catalog) {
        return new CheckedStatement(
                statement,
                type,
                statement.action().patterns().stream()
                        .map(pattern -> ActionEntry.of(pattern, catalog))
                        .toList(),
                statement.resource().stream()
                        .flatMap(element -> element.patterns().stream())
                        .map(ArnShape::of)
                        .toList());
    }

    public boolean allows() {
        return statement.effect() == Effect.ALLOW;
    }

    /// Whether the statement gives rights to those whom the policy hangs on: an Allow in a control policy, a boundary
    /// or a session policy only leaves room.
    public boolean grantsToIdentity() {
        return allows() && type == PolicyType.IDENTITY;
    }

    public boolean isNotAction() {
        return statement.action().negated();
    }

    public boolean isNotResource() {
        return statement.resource().filter(element -> element.negated()).isPresent();
    }

    public boolean isConditional() {
        return !statement.conditions().isEmpty();
    }

    /// Whether Action holds `*`.
    public boolean coversEveryAction() {
        return !isNotAction() && entries.stream().anyMatch(entry -> entry.pattern().isEverything());
    }

    /// Whether Resource holds `*`.
    public boolean coversEveryResource() {
        return !isNotResource() && resources().anyMatch(CheckedStatement::isEverything);
    }

    /// The actions of the catalog that the entries of Action cover, but for the entry `*`; none for NotAction.
    public Stream<Action> actions() {
        return isNotAction() ? Stream.empty() : entries.stream().flatMap(entry -> entry.actions().stream()).distinct();
    }

    public boolean covers(ActionName action) {
        return statement.action().answer(action) == Answer.YES;
    }

    public Stream<ResourcePattern> resources() {
        return statement.resource().stream().flatMap(element -> element.patterns().stream());
    }

    public static boolean isEverything(ResourcePattern pattern) {
        return Glob.of(pattern.written().text()).isEverything();
    }

    public Span actionSpan() {
        return statement.action().span();
    }

    public Span resourceSpan() {
        return statement.resource().map(element -> element.span()).orElse(statement.span());
    }

    public String title() {
        return statement.title();
    }
}
