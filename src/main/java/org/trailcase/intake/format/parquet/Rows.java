package org.trailcase.intake.format.parquet;

import java.io.IOException;
import org.trailcase.json.JsonObject;

/// Takes the rows of a file in their order, and hears of those that could not be read.
public interface Rows {

    /// Takes a row; false when no further row is wanted.
    boolean row(JsonObject row, long ordinal, Place place) throws IOException;

    /// So many rows from this ordinal on could not be read.
    void lost(long ordinal, long rows, Place place, String reason);
}
