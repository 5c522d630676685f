package org.trailcase.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trailcase.trail.finding.SecurityFinding;
import org.trailcase.trail.finding.SecurityFinding.Activity;
import org.trailcase.trail.finding.SecurityFinding.Service;
import org.trailcase.trail.finding.SecurityFinding.Source;
import org.trailcase.trail.finding.SecurityFinding.Subject;
import org.trailcase.trail.finding.SecurityFinding.What;
import org.trailcase.trail.finding.SecurityFinding.Where;

/// Findings of security services, as rows and back.
final class FindingStore {
    private final Database database;

    FindingStore(Database database) {
        this.database = database;
    }

    void write(int exhibit, SecurityFinding finding) {
        Subject subject = finding.subject();
        database.run(
                "INSERT INTO finding(exhibit, pointer, service, finding, type, title, description, severity, account,"
                        + " region, resource_type, resources, access_keys, principal_id, user_name, roles, cluster, tasks,"
                        + " instances, addresses, first_seen, last_seen, count, status)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                exhibit,
                finding.source().pointer(),
                finding.service().word(),
                finding.id(),
                finding.what().type(),
                finding.what().title(),
                finding.what().description(),
                finding.what().severity(),
                finding.where().account(),
                finding.where().region(),
                subject.resourceType(),
                JsonRows.texts(subject.resources()),
                JsonRows.texts(subject.accessKeys()),
                subject.principalId(),
                subject.user(),
                JsonRows.texts(subject.roles()),
                subject.cluster(),
                JsonRows.texts(subject.tasks()),
                JsonRows.texts(subject.instances()),
                JsonRows.texts(subject.addresses()),
                finding.activity().first().map(Instant::toString),
                finding.activity().last().map(Instant::toString),
                finding.activity().count(),
                finding.status());
    }

    /// The findings in the order in which they were first seen, those without a time behind them. One that was delivered
    /// several times, as services do when they see the same again, is given as it was delivered last.
    List<SecurityFinding> all() {
        Map<String, SecurityFinding> latest = new LinkedHashMap<>();
        database.each(
                "SELECT x.name, x.sha256, f.pointer, f.service, f.finding, f.type, f.title, f.description, f.severity,"
                        + " f.account, f.region, f.resource_type, f.resources, f.access_keys, f.principal_id, f.user_name,"
                        + " f.roles, f.cluster, f.tasks, f.instances, f.addresses, f.first_seen, f.last_seen, f.count,"
                        + " f.status FROM finding f JOIN exhibit x ON x.id = f.exhibit"
                        + " ORDER BY coalesce(f.last_seen, ''), f.count, f.id",
                row -> latest.put(row.getString(4) + " " + row.getString(5), finding(row)));
        return latest.values().stream()
                .sorted((one, other) -> one.activity()
                        .first()
                        .orElse(Instant.MAX)
                        .compareTo(other.activity().first().orElse(Instant.MAX)))
                .toList();
    }

    private static SecurityFinding finding(ResultSet row) throws SQLException {
        double severity = row.getDouble(9);
        Optional<Double> known = row.wasNull() ? Optional.empty() : Optional.of(severity);
        return new SecurityFinding(
                service(row.getString(4)),
                row.getString(5),
                new What(row.getString(6), row.getString(7), row.getString(8), known),
                new Where(row.getString(10), row.getString(11)),
                subject(row),
                new Activity(moment(row.getString(22)), moment(row.getString(23)), row.getLong(24)),
                row.getString(25),
                new Source(row.getString(1), row.getString(2), row.getString(3)));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                row.getString(12),
                JsonRows.texts(row.getString(13)),
                JsonRows.texts(row.getString(14)),
                Optional.ofNullable(row.getString(15)),
                Optional.ofNullable(row.getString(16)),
                JsonRows.texts(row.getString(17)),
                Optional.ofNullable(row.getString(18)),
                JsonRows.texts(row.getString(19)),
                JsonRows.texts(row.getString(20)),
                JsonRows.texts(row.getString(21)));
    }

    private static Service service(String word) {
        return Arrays.stream(Service.values())
                .filter(service -> service.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no service " + word));
    }

    private static Optional<Instant> moment(@Nullable String text) {
        return Optional.ofNullable(text).map(Instant::parse);
    }
}
