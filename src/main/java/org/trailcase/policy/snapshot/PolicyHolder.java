package org.trailcase.policy.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A user, group or role and the policies that hang on it.
///
/// `attached` are the ARNs of managed policies in the order of the export, `groups` the names of a user's groups,
/// `trust` a role's trust policy. `pointer` is the JSON pointer of the entry in its exhibit.
public record PolicyHolder(
        Kind kind,
        Identity identity,
        List<WrittenPolicy> inline,
        List<String> attached,
        List<String> groups,
        Optional<String> boundary,
        Optional<WrittenPolicy> trust,
        Map<String, String> tags,
        String pointer) {

    public PolicyHolder {
        inline = List.copyOf(inline);
        attached = List.copyOf(attached);
        groups = List.copyOf(groups);
        tags = Map.copyOf(tags);
    }

    /// What holds the policies.
    public enum Kind {
        USER,
        GROUP,
        ROLE
    }

    /// How the holder is known: the unique id (AIDA…, AROA…, AGPA…) survives a rename, the ARN does not.
    public record Identity(String arn, String name, String path, String uniqueId) {}
}
