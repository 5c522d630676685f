package org.trailcase.check;

import java.util.List;
import org.trailcase.aws.PolicyType;
import org.trailcase.catalog.Catalog;
import org.trailcase.policy.PolicyDocument;

/// A policy as the checks see it: its statements with the actions of the catalog that they cover.
public record CheckedPolicy(PolicyDocument document, PolicyType type, List<CheckedStatement> statements) {

    public CheckedPolicy {
        statements = List.copyOf(statements);
    }

    static CheckedPolicy of(PolicyDocument document, PolicyType type, Catalog catalog) {
        return new CheckedPolicy(
                document,
                type,
                document.statements().stream()
                        .map(statement -> CheckedStatement.of(statement, type, catalog))
                        .toList());
    }
}
