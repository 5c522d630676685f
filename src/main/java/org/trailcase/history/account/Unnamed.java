package org.trailcase.history.account;

import org.trailcase.history.layer.Call;

/// The record of a call leaves out what would say whom it concerned: CloudTrail omits long requests.
///
/// Source: CloudTrail User Guide, "CloudTrail record contents" (requestParameters are omitted over 100 KB), read 2026-11-24.
final class Unnamed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String missing;

    Unnamed(String missing) {
        super("The record has no " + missing);
        this.missing = missing;
    }

    String missing() {
        return missing;
    }

    /// The member of the request, or this.
    static String unless(Call call, String member) throws Unnamed {
        return call.asked(member).orElseThrow(() -> new Unnamed(member));
    }
}
