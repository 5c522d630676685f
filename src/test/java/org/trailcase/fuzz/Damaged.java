package org.trailcase.fuzz;

import java.util.List;

/// A file to be imported: its name, what was done to it, its bytes, and the ids of the events that the damage did not touch,
/// of which so many may be missed all the same.
record Damaged(String name, String story, byte[] bytes, List<String> untouched, int mayMiss) {

    /// A file of whose events nothing can be foretold.
    static Damaged anyhow(String name, String story, byte[] bytes) {
        return new Damaged(name, story, bytes, List.of(), 0);
    }
}
