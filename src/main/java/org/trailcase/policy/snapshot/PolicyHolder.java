package org.trailcase.policy.snapshot;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A user, group or role and the policies that hang on it.
///
/// `shown` names the parts that the exhibit shows whole: only of those does an empty list mean that there was none.
/// `attached` are the ARNs of managed policies in the order of the exhibit, `groups` the names of a user's groups,
/// `trust` a role's trust policy, `created` when the holder was made. `pointer` is the JSON pointer of the entry in its
/// exhibit.
public record PolicyHolder(
        Kind kind,
        Identity identity,
        Set<Part> shown,
        List<WrittenPolicy> inline,
        List<String> attached,
        List<String> groups,
        Optional<String> boundary,
        Optional<WrittenPolicy> trust,
        Map<String, String> tags,
        Optional<Instant> created,
        String pointer) {

    public PolicyHolder {
        shown = Set.copyOf(shown);
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

    /// A part of a holder that an exhibit can show whole or leave out.
    public enum Part {
        INLINE,
        ATTACHED,
        GROUPS,
        BOUNDARY,
        TRUST,
        TAGS;

        /// What `aws iam get-account-authorization-details` shows of every holder.
        public static Set<Part> all() {
            return EnumSet.allOf(Part.class);
        }
    }

    /// How the holder is known: the unique id (AIDA…, AROA…, AGPA…) survives a rename, the ARN does not. It is empty text
    /// where the exhibit does not tell it.
    public record Identity(String arn, String name, String path, String uniqueId) {}

    public boolean shows(Part part) {
        return shown.contains(part);
    }
}
