package org.trailcase.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.trailcase.casefile.ExhibitContents;

/// The places of the records of each trail as the case file has them: one series of numbers, within the content, in its order.
final class StoredPlaces implements AutoCloseable {
    private static final String PLACES =
            """
            SELECT ordinal, start, length, 0 AS broken FROM event WHERE exhibit = %1$d
            UNION ALL SELECT ordinal, start, length, 0 FROM delivery WHERE exhibit = %1$d
            UNION ALL SELECT ordinal, start, length, 1 FROM defect WHERE exhibit = %1$d AND ordinal >= 0
            ORDER BY ordinal""";

    private final Path casePath;
    private final Connection connection;

    private record Exhibit(int id, long records) {}

    private record Place(long ordinal, long start, long length, boolean broken) {
        long end() {
            return start + length;
        }
    }

    StoredPlaces(Path casePath) throws SQLException {
        this.casePath = casePath;
        connection = DriverManager.getConnection("jdbc:sqlite:" + casePath);
    }

    void check() throws SQLException, IOException {
        for (Exhibit exhibit : exhibits()) {
            List<Place> places = places(exhibit.id());
            assertThat(places.stream().filter(place -> !place.broken()).count())
                    .as("records that the exhibit is said to hold")
                    .isEqualTo(exhibit.records());
            inOrder(places, ExhibitContents.length(casePath, exhibit.id()));
        }
    }

    private static void inOrder(List<Place> places, long length) {
        Place before = new Place(-1, 0, 0, false);
        for (Place place : places) {
            assertThat(place.ordinal()).as("one series of records: %s behind %s", place, before).isEqualTo(before.ordinal() + 1);
            // One message may hold several events: they have its place in common.
            boolean isSame = place.start() == before.start() && place.length() == before.length();
            assertThat(isSame || place.start() >= before.end()).as("in order, not overlapping: %s behind %s", place, before).isTrue();
            assertThat(place.length()).as("the length of %s", place).isGreaterThanOrEqualTo(place.broken() ? 0 : 1);
            assertThat(place.end()).as("within the content of %d bytes: %s", length, place).isLessThanOrEqualTo(length);
            before = place;
        }
    }

    private List<Exhibit> exhibits() throws SQLException {
        List<Exhibit> exhibits = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, records FROM exhibit WHERE kind = 'trail'")) {
            while (rows.next()) {
                exhibits.add(new Exhibit(rows.getInt(1), rows.getLong(2)));
            }
        }
        return exhibits;
    }

    private List<Place> places(int exhibit) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PLACES.formatted(exhibit))) {
            while (rows.next()) {
                places.add(new Place(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getInt(4) == 1));
            }
        }
        return places;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
