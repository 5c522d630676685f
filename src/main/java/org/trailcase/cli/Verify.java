package org.trailcase.cli;

import java.util.stream.Stream;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Verification;
import org.trailcase.trail.digest.DigestCheck;
import picocli.CommandLine.Command;

/// Checks a case against its own hashes.
@Command(
        name = "verify",
        description = "Check the exhibits against their hashes, the custody log and the database.",
        mixinStandardHelpOptions = true)
final class Verify extends CaseCommand {
    @Override
    public Integer call() {
        try (CaseFile caseFile = read();
                TerminalProgress progress = new TerminalProgress(err())) {
            Verification found = caseFile.verify(progress);
            Stream.of(found.altered(), found.custody(), found.database())
                    .flatMap(lines -> lines.stream())
                    .forEach(line -> out().println(Output.plain(line)));
            DigestCheck digests = caseFile.digests(progress);
            if (digests.speaks()) {
                out().println(Output.plain("CloudTrail's digests: %s%s".formatted(
                        digests.summary(),
                        digests.holds() ? "" : " 'trailcase digests' lists what is modified or missing.")));
            }
            if (found.holds()) {
                out().println("%s received with; the custody log and the database hold."
                        .formatted(Output.count(
                                found.exhibits(), "exhibit has the hash it was", "exhibits have the hashes they were")));
            }
            return found.holds() ? 0 : CommandLineProgram.DOES_NOT_HOLD;
        }
    }
}
