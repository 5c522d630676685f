package org.trailcase.policy.suppose;

/// A value that stands for all values which the conditions on a key treat alike.
record Representative(String value, String words) {

    // A character of the private use area: no policy and no request holds it.
    static final String UNLIKELY = "\uE000";

    static Representative itself(String value) {
        return new Representative(value, value);
    }

    static Representative other(String value) {
        return new Representative(value, "any other value");
    }
}
