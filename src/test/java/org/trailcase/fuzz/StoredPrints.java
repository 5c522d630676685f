package org.trailcase.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.trailcase.json.Fingerprint;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonReader;

/// The fingerprints that the import gave the events, compared with those of the records that the case gives back.
final class StoredPrints implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement content;

    StoredPrints(Path casePath) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + casePath);
        content = connection.prepareStatement("SELECT content FROM event WHERE id = ?");
    }

    void check(long event, byte[] record) throws SQLException, JsonException {
        content.setLong(1, event);
        try (ResultSet row = content.executeQuery()) {
            assertThat(row.next()).isTrue();
            assertThat(Fingerprint.of(JsonReader.read(record, 0, record.length)))
                    .as("the fingerprint of the record of event %d", event)
                    .isEqualTo(row.getLong(1));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
