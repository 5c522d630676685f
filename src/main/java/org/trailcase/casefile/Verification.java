package org.trailcase.casefile;

import java.util.List;
import java.util.stream.Stream;

/// What a check of the whole case found.
///
/// `altered` names the exhibits whose bytes no longer have their hash; `custody` and `database` say what is wrong with
/// the custody log and the file, and are empty when they hold.
/// `missing` and `modified` speak of exhibits by reference: their files are away, or hold other bytes now.
public record Verification(
        int exhibits,
        List<String> altered,
        List<String> missing,
        List<String> modified,
        List<String> custody,
        List<String> database) {

    /// Whether every file that the case refers to is there with its bytes.
    public boolean originalsHold() {
        return missing.isEmpty() && modified.isEmpty();
    }

    /// All that does not hold, each in a sentence.
    public List<String> all() {
        return Stream.of(altered, missing, modified, custody, database).flatMap(List::stream).toList();
    }


    public boolean holds() {
        return all().isEmpty();
    }
}
