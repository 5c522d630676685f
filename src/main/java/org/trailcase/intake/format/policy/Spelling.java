package org.trailcase.intake.format.policy;

import java.util.Locale;

/// How the members of IAM's structures are spelled: `RoleName` in the answers of the API, `roleName` in AWS Config.
public enum Spelling {
    API,
    CONFIG;

    /// The member that the API calls so.
    public String of(String member) {
        return switch (this) {
            case API -> member;
            case CONFIG -> member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
        };
    }
}
