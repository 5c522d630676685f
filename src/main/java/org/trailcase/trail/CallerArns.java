package org.trailcase.trail;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.trailcase.aws.Arn;

/// Takes the ARNs and unique ids of callers apart.
///
/// Source of their forms: IAM User Guide, "IAM identifiers", read 2026-11-24.
final class CallerArns {

    private CallerArns() {}

    /// EKS hands over the ARN of its caller percent-encoded.
    static String plain(String arn) {
        if (!arn.startsWith("arn%3A") && !arn.startsWith("arn%3a")) {
            return arn;
        }
        try {
            // A plus is a letter of user and session names here, never a blank.
            return URLDecoder.decode(arn.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return arn;
        }
    }

    /// The role behind the ARN of a session; its path is not in there.
    static Optional<String> roleOfSession(String sessionArn) {
        return Arn.parse(sessionArn)
                .filter(arn -> arn.service().equals("sts") && arn.resource().startsWith("assumed-role/"))
                .map(arn -> new Arn(
                                arn.partition(), "iam", "", arn.account(), "role/" + arn.resource().split("/", 3)[1])
                        .text());
    }

    /// The name of the session in its ARN.
    static Optional<String> nameInSessionArn(String sessionArn) {
        return Arn.parse(sessionArn)
                .map(arn -> arn.resource().split("/", 3))
                .filter(pieces -> pieces.length == 3 && pieces[0].equals("assumed-role") && !pieces[2].isEmpty())
                .map(pieces -> pieces[2]);
    }

    /// The name of a session in a unique id: `AROAEXAMPLE:name`.
    static Optional<String> afterColon(String principalId) {
        int colon = principalId.indexOf(':');
        return colon >= 0 && colon < principalId.length() - 1
                ? Optional.of(principalId.substring(colon + 1))
                : Optional.empty();
    }

    /// The last piece, which is the name.
    static String afterSlash(String arn) {
        return arn.endsWith(":root") ? "root" : arn.substring(arn.lastIndexOf('/') + 1);
    }
}
