package org.trailcase.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.trailcase.casefile.CaseFile;
import org.trailcase.json.JsonWriter;
import org.trailcase.trail.digest.Chain;
import org.trailcase.trail.digest.CheckedDigest;
import org.trailcase.trail.digest.CheckedQuery;
import org.trailcase.trail.digest.DigestCheck;
import org.trailcase.trail.digest.DigestState;
import org.trailcase.trail.digest.FileState;
import org.trailcase.trail.digest.Gap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Checks log files against the digests in the case.
@Command(
        name = "digests",
        description = {
            "Check log files against CloudTrail's digests: which are signed, modified, missing or unlisted.",
            "Exit status 1 where something is modified or missing."
        },
        mixinStandardHelpOptions = true)
final class Digests extends CaseCommand {
    @Option(names = "--json", description = "As JSON, with every log file.")
    private boolean json;

    @Option(names = "--files", description = "List every log file, not only those that ask for attention.")
    private boolean all;

    @Override
    public Integer call() {
        // Opened to work with where that may be, so that the hashes that are taken stay in the case.
        try (CaseFile caseFile = Files.isWritable(path()) ? open() : read();
                TerminalProgress progress = new TerminalProgress(err())) {
            DigestCheck check = caseFile.digests(progress);
            if (json) {
                out().println(JsonWriter.pretty(DigestsJson.of(check)));
            } else if (check.speaks()) {
                check.chains().forEach(this::print);
                check.queries().forEach(this::print);
                printFiles(check);
                check.unmatched().forEach(head -> say("%s: no digest in evidence is the one that it is the signature of, as far as can be told; import it with --head-of."
                        .formatted(head.source().exhibit())));
                say(check.summary());
            } else {
                out().println("The case holds no digest: only the SHA-256 taken at import vouches for its log files.");
            }
            return check.holds() ? 0 : CommandLineProgram.DOES_NOT_HOLD;
        }
    }

    private void print(Chain chain) {
        say("Chain of %s: %s from %s to %s (%s).".formatted(
                chain.name().words(),
                Output.count(chain.digests().size(), "digest", "digests"),
                Output.time(chain.start()),
                Output.time(chain.end()),
                states(chain)));
        say("  " + chain.beginning());
        chain.gaps().stream().map(Gap::words).forEach(gap -> say("  Gap: " + gap));
        chain.digests().stream()
                .filter(digest -> all || digest.state() == DigestState.MODIFIED || digest.state() == DigestState.UNCONFIRMED)
                .forEach(this::print);
    }

    private static String states(Chain chain) {
        List<String> counts = new ArrayList<>();
        for (DigestState state : DigestState.values()) {
            if (chain.count(state) > 0) {
                counts.add("%,d %s".formatted(chain.count(state), state.words()));
            }
        }
        return String.join(", ", counts);
    }

    private void print(CheckedDigest digest) {
        say("  %s: digest %s: %s".formatted(
                digest.state().words(), digest.digest().place().fileName(), digest.why()));
    }

    private void print(CheckedQuery query) {
        say("Sign file %s: %s. %s".formatted(query.query().source().exhibit(), query.state().words(), query.why()));
    }

    private void printFiles(DigestCheck check) {
        check.files().stream()
                .filter(file -> all || asksForAttention(file.state()))
                .forEach(file -> say("%s: %s: %s".formatted(file.state().words(), file.name(), file.why())));
    }

    private static boolean asksForAttention(FileState state) {
        return switch (state) {
            case MODIFIED, MISSING, UNLISTED -> true;
            case SIGNED, LINKED, OWN_HASH -> false;
        };
    }

    private void say(String line) {
        out().println(Output.plain(line));
    }
}
