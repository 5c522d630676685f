package org.trailcase.trail;

import java.util.Optional;
import org.trailcase.json.JsonObject;

/// Who lent the session its permissions: a role, or the user or root that asked STS for temporary credentials.
///
/// Its ARN holds the path of the role, which the ARN of the session leaves out.
public record SessionIssuer(
        String type, String arn, Optional<String> userName, Optional<String> principalId, Optional<String> account) {

    /// Empty when the object holds no ARN; real records carry `"sessionIssuer": {}`.
    static Optional<SessionIssuer> read(JsonObject issuer) {
        return Fields.filled(issuer, "arn")
                .map(arn -> new SessionIssuer(
                        Fields.filled(issuer, "type").orElse(""),
                        CallerArns.plain(arn),
                        Fields.filled(issuer, "userName"),
                        Fields.filled(issuer, "principalId"),
                        Fields.filled(issuer, "accountId")));
    }

    /// The name without its path.
    public String name() {
        return arn.endsWith(":root") ? "root" : arn.substring(arn.lastIndexOf('/') + 1);
    }
}
