package org.trailcase.trail;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.PolicyType;

/// The names that AWS gives the kinds of policy in its error messages.
///
/// Source: IAM User Guide, "Troubleshoot access denied error messages", read 2026-11-24; one of its examples says
/// "sessions policy", and older messages write the kinds with capitals.
final class LayerWords {

    private static final Map<String, PolicyType> WORDS = Map.of(
            "identity-based", PolicyType.IDENTITY,
            "resource-based", PolicyType.RESOURCE,
            "permissions boundary", PolicyType.PERMISSIONS_BOUNDARY,
            "session", PolicyType.SESSION,
            "sessions", PolicyType.SESSION,
            "service control", PolicyType.SCP,
            "resource control", PolicyType.RCP,
            "vpc endpoint", PolicyType.VPC_ENDPOINT,
            "role trust", PolicyType.TRUST);

    private LayerWords() {}

    /// The kind that these words are, with or without an article, singular or plural; nothing else may stand there.
    static Optional<PolicyType> in(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT);
        for (String article : new String[] {"a ", "an ", "the "}) {
            if (plain.startsWith(article)) {
                plain = plain.substring(article.length());
                break;
            }
        }
        for (String noun : new String[] {" policy", " policies"}) {
            if (plain.endsWith(noun)) {
                plain = plain.substring(0, plain.length() - noun.length());
                break;
            }
        }
        return Optional.ofNullable(WORDS.get(plain));
    }
}
