package org.trailcase.policy.snapshot;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.Arn;

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

    /// How the holder is known: the unique id (AIDA…, AROA…, AGPA…) survives a rename, the ARN does not. The id and the path
    /// are empty text where the exhibit does not tell them; the ARN then has no path, and no account where none is told.
    public record Identity(String arn, String name, String path, String uniqueId) {}

    /// The same holder; where its ARN has no account, it gets this one.
    PolicyHolder in(String account) {
        String arn = Arn.parse(identity.arn())
                .filter(one -> one.account().isEmpty())
                .map(one -> new Arn(one.partition(), one.service(), one.region(), account, one.resource()).text())
                .orElse(identity.arn());
        Identity known = new Identity(arn, identity.name(), identity.path(), identity.uniqueId());
        return new PolicyHolder(
                kind, known, shown, inline, attached, groups, boundary, trust, tags, created, pointer);
    }

    public boolean shows(Part part) {
        return shown.contains(part);
    }
}
