package org.trailcase.history.grant;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.trailcase.history.layer.Call;

/// A grant of a KMS key as the call that made it was recorded: who may use the key for what.
///
/// `grantee` is an ARN or the name of a service. `isConstrained` says that it holds for some encryption contexts only.
public record KeyGrant(String id, String grantee, Set<String> operations, boolean isConstrained, Call madeBy) {

    public KeyGrant {
        operations = operations.stream().map(KeyGrant::folded).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether it covers an operation of this name, in whatever case.
    public boolean covers(String operation) {
        return operations.contains(folded(operation));
    }

    private static String folded(String operation) {
        return operation.toLowerCase(Locale.ROOT);
    }
}
