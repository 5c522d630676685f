package org.trailcase.explain.request;

import java.util.Map;
import org.trailcase.policy.snapshot.PolicyHolder;

/// A user, group or role as an export shows it, and which export that is.
///
/// `doubtedTags` are the keys of tags of which it is not known whether the holder had them or with which value, each with
/// a sentence that says why.
public record KnownHolder(PolicyHolder holder, Source source, Map<String, String> doubtedTags) {

    public KnownHolder {
        doubtedTags = Map.copyOf(doubtedTags);
    }

    /// One whose tags are known as far as they are shown.
    public KnownHolder(PolicyHolder holder, Source source) {
        this(holder, source, Map.of());
    }
}
