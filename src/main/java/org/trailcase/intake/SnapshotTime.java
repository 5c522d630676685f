package org.trailcase.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.format.MomentInName;
import org.trailcase.intake.format.Told;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.SnapshotOrigin.AsOfFrom;

/// The moment that an export of policies speaks of, which is not written in it.
///
/// A file name gives it as `…_2026-03-14T06-00-00Z.json` or `…-20260314T060000Z.json`; without an hour it is some moment
/// of that day. All is taken as UTC. Digits without a sign between date and hour are not taken: twelve digits
/// are an account.
interface SnapshotTime {
    SnapshotOrigin of(Content content);

    /// As the examiner says, or else as it is found.
    static SnapshotTime of(Told told) {
        return told.asOf().map(SnapshotTime::told).orElseGet(SnapshotTime::found);
    }

    /// As the examiner says, for all exports of an import.
    static SnapshotTime told(Instant asOf) {
        return content -> origin(content, asOf, AsOfFrom.EXAMINER);
    }

    /// From the file's name, else from its modification time.
    static SnapshotTime found() {
        return content -> in(lastPiece(content.name()))
                .map(named -> origin(content, named.moment(), named.from()))
                .orElseGet(() -> origin(content, content.modified(), AsOfFrom.FILE_TIME));
    }

    private static String lastPiece(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /// A moment as a file's name tells it: FILE_NAME, or FILE_DATE for the beginning of a day.
    record Named(Instant moment, AsOfFrom from) {}

    /// The first moment in a file's name.
    static Optional<Named> in(String fileName) {
        Matcher matcher = MomentInName.PATTERN.matcher(fileName);
        while (matcher.find()) {
            try {
                LocalDateTime moment = LocalDateTime.of(
                        number(matcher, "year"),
                        number(matcher, "month"),
                        number(matcher, "day"),
                        number(matcher, "hour"),
                        number(matcher, "minute"),
                        number(matcher, "second"));
                AsOfFrom from = matcher.group("hour") == null ? AsOfFrom.FILE_DATE : AsOfFrom.FILE_NAME;
                return Optional.of(new Named(moment.toInstant(ZoneOffset.UTC), from));
            } catch (DateTimeException _) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static SnapshotOrigin origin(Content content, Instant asOf, AsOfFrom from) {
        return new SnapshotOrigin(content.name(), content.sha256(), asOf, from);
    }

    private static int number(Matcher matcher, String group) {
        return Optional.ofNullable(matcher.group(group)).map(Integer::parseInt).orElse(0);
    }
}
