package org.trailcase.casefile;

import java.util.List;

/// What a check of the whole case found.
///
/// `altered` names the exhibits whose bytes no longer have their hash; `custody` and `database` say what is wrong with
/// the custody log and the file, and are empty when they hold.
public record Verification(int exhibits, List<String> altered, List<String> custody, List<String> database) {

    public boolean holds() {
        return altered.isEmpty() && custody.isEmpty() && database.isEmpty();
    }
}
