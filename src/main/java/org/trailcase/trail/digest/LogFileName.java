package org.trailcase.trail.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the name of a log file tells: account, region and the minute in which CloudTrail delivered it.
///
/// Source: CloudTrail User Guide, "CloudTrail log file name format", read 2026-11-24.
public record LogFileName(String account, String region, Instant minute) {
    private static final Pattern NAME = Pattern.compile(
            "([0-9]{12})_CloudTrail_([a-z0-9-]+)_([0-9]{8}T[0-9]{4})Z_[A-Za-z0-9]+\\.json(\\.gz)?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// Empty where a path does not end as the names of log files do.
    public static Optional<LogFileName> in(String path) {
        Matcher name = NAME.matcher(S3Object.fileName(path));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            Instant minute = LocalDateTime.parse(name.group(3), TIME).toInstant(ZoneOffset.UTC);
            return Optional.of(new LogFileName(name.group(1), name.group(2), minute));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The end of the minute in which it was delivered.
    Instant minuteEnd() {
        return minute.plus(MINUTE);
    }
}
