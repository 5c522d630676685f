package org.trailcase.casefile;

import java.util.Locale;

/// What an exhibit is evidence of.
public enum ExhibitKind {
    TRAIL,
    POLICY,
    FINDING,
    CREDENTIAL,
    ANSWER,
    DIGEST,
    KEY,
    SIGNATURE,
    ARCHIVE;

    /// The word in JSON and in the case file.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ExhibitKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
