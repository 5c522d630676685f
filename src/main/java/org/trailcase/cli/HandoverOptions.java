package org.trailcase.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.Acquisition;
import org.trailcase.intake.Handover;
import org.trailcase.work.Problem;
import picocli.CommandLine.Option;

/// How files come into the case, and what the examiner says of who acquired them.
final class HandoverOptions {
    @Option(
            names = "--by-reference",
            description = "Leave the bytes of trails and archives where they are: the case refers to them by path, size,"
                    + " time and SHA-256, and needs the files to show a record. 'trailcase originals --take-in' copies them.")
    private boolean byReference;

    @Option(names = "--acquired-by", paramLabel = "NAME", description = "Who acquired the files of this import.")
    private @Nullable String by;

    @Option(names = "--acquired-at", paramLabel = "TIME", description = "When, as 2026-03-14T06:00:00Z.")
    private @Nullable String at;

    @Option(names = "--acquired-how", paramLabel = "TEXT", description = "How: \"copied from the log archive's bucket\".")
    private @Nullable String how;

    @Option(names = "--acquired-with", paramLabel = "TEXT", description = "With which tool and version.")
    private @Nullable String with;

    Handover handover() {
        return new Handover(byReference, new Acquisition(text(by), Optional.ofNullable(at).map(HandoverOptions::moment), text(how), text(with)));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new Problem("'%s' is not a time; write it as 2026-03-14T06:00:00Z.".formatted(typed), e);
        }
    }
}
