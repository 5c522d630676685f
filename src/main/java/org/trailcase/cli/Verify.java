package org.trailcase.cli;

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
            found.all().forEach(line -> out().println(Output.plain(line)));
            if (found.originalsHold()) {
                digests(caseFile.digests(progress));
            } else {
                out().println("%d missing and %d modified among the exhibits by reference; CloudTrail's digests were not checked. 'trailcase originals' finds files that were moved."
                        .formatted(found.missing().size(), found.modified().size()));
            }
            if (found.holds()) {
                out().println("%s received with; the custody log and the database hold."
                        .formatted(Output.count(
                                found.exhibits(), "exhibit has the hash it was", "exhibits have the hashes they were")));
            }
            return found.holds() ? 0 : CommandLineProgram.DOES_NOT_HOLD;
        }
    }

    private void digests(DigestCheck digests) {
        if (digests.speaks()) {
            out().println(Output.plain("CloudTrail's digests: %s%s".formatted(
                    digests.summary(),
                    digests.holds() ? "" : " 'trailcase digests' lists what is modified or missing.")));
        }
    }
}
