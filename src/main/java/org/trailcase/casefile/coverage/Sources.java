package org.trailcase.casefile.coverage;

import java.util.Set;

/// What was offered as evidence and could not be read, or not in full.
///
/// `defects` counts records, `damaged` files of which a part as a whole could not be read; `withDefects` holds the numbers of
/// the exhibits of either.
public record Sources(long refused, long defects, long damaged, Set<Integer> withDefects) {

    public Sources {
        withDefects = Set.copyOf(withDefects);
    }

    public boolean isWhole() {
        return refused + defects + damaged == 0;
    }
}
