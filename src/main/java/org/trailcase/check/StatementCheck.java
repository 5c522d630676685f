package org.trailcase.check;

import java.util.stream.Stream;

/// A question that each statement answers for itself.
public interface StatementCheck extends Check {

    Stream<CheckFinding> ofStatement(CheckedStatement statement);

    @Override
    default Stream<CheckFinding> of(CheckedPolicy policy) {
        return policy.statements().stream().flatMap(this::ofStatement);
    }
}
