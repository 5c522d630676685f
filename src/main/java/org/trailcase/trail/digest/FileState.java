package org.trailcase.trail.digest;

/// How far a log file is vouched for by the digests in evidence.
public enum FileState {
    /// A digest whose signature verifies lists its hash.
    SIGNED("signed"),
    /// A digest lists its hash, and the next digest has the hash of that one; no signature could be checked.
    LINKED("linked"),
    /// Only the SHA-256 that was taken at import vouches for it.
    OWN_HASH("own hash only"),
    /// A digest lists a file of this name with another hash.
    MODIFIED("modified"),
    /// A digest lists it, and it is not in evidence.
    MISSING("missing"),
    /// The digests of its account, region and time are in evidence, and none lists it.
    UNLISTED("unlisted");

    private final String words;

    FileState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
