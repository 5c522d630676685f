package org.trailcase.trail.digest;

/// How far a digest file itself is vouched for.
public enum DigestState {
    /// Its signature verifies with a key in evidence that was in use then.
    SIGNED("signed"),
    /// Its hash is the one that the next digest gives; its signature could not be checked.
    LINKED("linked"),
    /// Nothing in evidence vouches for it: as a rule the newest of its chain, whose signature is not in evidence.
    UNCONFIRMED("not confirmed"),
    /// It is not what CloudTrail signed, or not what the next digest was made after.
    MODIFIED("modified");

    private final String words;

    DigestState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
