package org.trailcase.check;

import java.util.List;
import org.trailcase.aws.PolicyType;
import org.trailcase.catalog.Catalog;
import org.trailcase.policy.PolicyDocument;

/// A policy as the checks see it: its statements with the actions of the catalog that they cover.
///
/// `account` is that of whoever the policy hangs on; empty text where nothing tells it.
public record CheckedPolicy(
        PolicyDocument document, PolicyType type, String account, List<CheckedStatement> statements) {

    public CheckedPolicy {
        statements = List.copyOf(statements);
    }

    static CheckedPolicy of(PolicyDocument document, PolicyType type, String account, Catalog catalog) {
        return new CheckedPolicy(
                document,
                type,
                account,
                document.statements().stream()
                        .map(statement -> CheckedStatement.of(statement, type, catalog))
                        .toList());
    }
}
