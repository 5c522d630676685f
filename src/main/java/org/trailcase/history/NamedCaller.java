package org.trailcase.history;

import java.util.Optional;
import org.trailcase.aws.Arn;

/// Who somebody of another account is, of whom the record of a call tells no more than a unique id.
///
/// `arn` is the user or role as it was called then, `session` the name of the role's session, and `known` a clause that says
/// what shows whose the id is.
///
/// Source: AWS CloudTrail User Guide, "CloudTrail userIdentity element" (AWSAccount), and IAM User Guide, "IAM identifiers"
/// (unique identifiers), read 2026-11-24.
public record NamedCaller(Arn arn, String uniqueId, Optional<String> session, String known) {

    public boolean isUser() {
        return arn.resource().startsWith("user/");
    }
}
