package org.trailcase.aws;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of policy that AWS evaluates, in the order in which an explanation shows them.
///
/// Source: IAM User Guide, "Policy evaluation logic" and "Policies and permissions in AWS IAM", read 2026-11-24.
public enum PolicyType {
    RCP("rcp", "Resource control policy"),
    SCP("scp", "Service control policy"),
    VPC_ENDPOINT("vpc-endpoint", "VPC endpoint policy"),
    RESOURCE("resource", "Resource-based policy"),
    TRUST("trust", "Role trust policy"),
    PERMISSIONS_BOUNDARY("permissions-boundary", "Permissions boundary"),
    SESSION("session", "Session policy"),
    IDENTITY("identity", "Identity-based policy");

    private final String word;
    private final String title;

    PolicyType(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /// The word in JSON and on the command line.
    public String word() {
        return word;
    }

    /// The kind that has this word; empty when none has.
    public static Optional<PolicyType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    /// AWS's own name, for people.
    public String title() {
        return title;
    }

    /// The same within a sentence.
    public String inText() {
        return this == VPC_ENDPOINT ? title : title.toLowerCase(Locale.ROOT);
    }
}
