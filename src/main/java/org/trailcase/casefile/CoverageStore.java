package org.trailcase.casefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.casefile.coverage.Coverage;
import org.trailcase.casefile.coverage.Sources;
import org.trailcase.trail.digest.DigestCheck;

/// Works out the coverage of a case, and keeps the last one until events, digests or defects change.
final class CoverageStore {
    private final Database reading;
    private Optional<Known> known = Optional.empty();

    private record Known(Columns columns, DigestCheck check, Sources sources, Coverage coverage) {}

    CoverageStore(Database reading) {
        this.reading = reading;
    }

    synchronized Coverage of(Columns columns, DigestCheck check) {
        Sources sources = sources();
        Optional<Coverage> before = known.filter(one ->
                        one.columns() == columns && one.check() == check && one.sources().equals(sources))
                .map(Known::coverage);
        if (before.isPresent()) {
            return before.get();
        }
        Coverage coverage = Coverage.of(new CoverageCount(columns).tally(reduced()), check, sources);
        known = Optional.of(new Known(columns, check, sources, coverage));
        return coverage;
    }

    private Sources sources() {
        long records = number("SELECT count(*) FROM defect WHERE ordinal >= 0");
        long files = number("SELECT count(DISTINCT exhibit) FROM defect WHERE ordinal < 0");
        Set<Integer> exhibits = new HashSet<>(reading.list("SELECT DISTINCT exhibit FROM defect", row -> row.getInt(1)));
        return new Sources(new Exhibits(reading).notTaken().size(), records, files, exhibits);
    }

    private long number(String sql) {
        return reading.one(sql, row -> row.getLong(1)).orElse(0L);
    }

    private Map<String, Long> reduced() {
        Map<String, Long> reduced = new HashMap<>();
        reading.each(
                "SELECT o.text, count(*) FROM assembled a JOIN event e ON e.id = a.event JOIN circumstance c"
                        + " ON c.id = e.circumstance JOIN account o ON o.id = c.account WHERE a.reduced = 1 GROUP BY o.text",
                row -> reduced.put(row.getString(1), row.getLong(2)));
        return reduced;
    }
}
