package org.trailcase.intake.format.trail;

import java.util.Optional;
import java.util.function.Predicate;
import org.trailcase.intake.format.parquet.Place;
import org.trailcase.intake.format.parquet.Rows;
import org.trailcase.json.JsonObject;

/// Looks for one row of a kind in a Parquet file.
final class Search implements Rows {
    private final Predicate<JsonObject> wanted;
    private boolean found;
    private Optional<String> flaw = Optional.empty();

    Search(Predicate<JsonObject> wanted) {
        this.wanted = wanted;
    }

    boolean found() {
        return found;
    }

    /// Why it may have been missed.
    Optional<String> flaw() {
        return flaw;
    }

    @Override
    public boolean row(JsonObject row, long ordinal, Place place) {
        found = wanted.test(row);
        return !found;
    }

    @Override
    public void lost(long ordinal, long rows, Place place, String reason) {
        flaw = flaw.or(() -> Optional.of(
                "A Parquet file of which %,d rows cannot be read, and no other is an event of CloudTrail. %s"
                        .formatted(rows, reason)));
    }
}
