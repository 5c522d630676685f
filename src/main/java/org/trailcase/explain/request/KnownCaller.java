package org.trailcase.explain.request;

import java.util.Optional;
import org.trailcase.history.NamedCaller;

/// What the evidence tells of a caller beside the record of the call: whose the unique id is, where the record tells no
/// more, and the user or role as exports show it.
public record KnownCaller(Optional<NamedCaller> named, Optional<KnownHolder> holder) {
    public static final KnownCaller NOBODY = new KnownCaller(Optional.empty(), Optional.empty());

    Source source() {
        return named.map(KnownCaller::source).orElseGet(() -> Source.recorded("userIdentity"));
    }

    static Source source(NamedCaller one) {
        return Source.recorded("userIdentity.principalId").and(one.known());
    }
}
