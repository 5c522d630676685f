package org.trailcase.history.organization;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.track.Members;
import org.trailcase.history.track.Track;

/// A root, an organisational unit or an account, by its id: what it stood under, and what hung on it, over time.
final class Node {
    private final String id;
    private final Map<PolicyType, Members<String, String>> attached = new EnumMap<>(PolicyType.class);

    /// The id of the node above; empty where there is none.
    final Track<Optional<String>> parent = new Track<>(Optional::equals);

    /// Of an account: the id of its organisation.
    final Track<Optional<String>> organization = new Track<>(Optional::equals);

    Node(String id) {
        this.id = id;
        attached.put(PolicyType.SCP, new Members<>(String::equals));
        attached.put(PolicyType.RCP, new Members<>(String::equals));
    }

    String id() {
        return id;
    }

    /// Ids of roots begin with `r-`.
    ///
    /// Source: AWS Organizations API Reference, "Root" (Id), read 2026-11-24.
    boolean isRoot() {
        return id.startsWith("r-");
    }

    /// The ids of the policies of one type that hung on it; the values say the same.
    Members<String, String> attached(PolicyType type) {
        Members<String, String> members = attached.get(type);
        if (members == null) {
            throw new IllegalArgumentException(type + " hangs on no node of an organisation.");
        }
        return members;
    }

    void complete() {
        attached.values().forEach(Members::complete);
    }
}
