package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;
import org.trailcase.trail.digest.Chain;
import org.trailcase.trail.digest.CheckedDigest;
import org.trailcase.trail.digest.CheckedFile;
import org.trailcase.trail.digest.CheckedQuery;
import org.trailcase.trail.digest.DigestCheck;
import org.trailcase.trail.digest.DigestState;
import org.trailcase.trail.digest.FileState;

/// What CloudTrail's digests say of the log files: how many are vouched for, and each that is not as it was delivered.
final class DigestBlocks {
    private static final int MOST = 100;

    private DigestBlocks() {}

    static List<Block> of(DigestCheck check) {
        if (!check.speaks()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.of("Integrity since delivery"));
        blocks.add(Block.Paragraph.of("CloudTrail writes a digest every hour, with the SHA-256 of each log file that it"
                + " delivered and of the digest before, and signs it. The check was made offline, with what is in evidence."));
        blocks.add(states(check));
        blocks.add(chains(check));
        faults(check, blocks);
        return blocks;
    }

    private static Block states(DigestCheck check) {
        List<Row> rows = new ArrayList<>();
        for (FileState state : FileState.values()) {
            rows.add(Row.of(Prose.of(state.words()), Prose.of(check.count(state)), Prose.of(meaning(state))));
        }
        return new Block.Table(
                Prose.of("Files of events by what the digests say of them."),
                List.of(Column.left("State", 18), Column.right("Files", 12), Column.left("What it means", 70)),
                rows);
    }

    private static String meaning(FileState state) {
        return switch (state) {
            case SIGNED -> "Its content is what CloudTrail delivered: a digest with a verified signature holds its hash.";
            case LINKED -> "A digest holds its hash, and the next one the hash of that digest; no signature was checked.";
            case OWN_HASH -> "Unchanged since it was received; of the time before, nothing in evidence speaks.";
            case MODIFIED -> "Its content is not what the digest says was delivered.";
            case MISSING -> "A digest says that it was delivered, and it is not in evidence.";
            case UNLISTED -> "It is of an account, a region and a time whose digests are in evidence, and none lists it.";
        };
    }

    private static Block chains(DigestCheck check) {
        List<Row> rows = new ArrayList<>();
        for (Chain chain : check.chains()) {
            rows.add(Row.of(
                    Prose.of(chain.name().words()),
                    Prose.EMPTY.fixed(Times.utc(chain.start())).lineEnd().fixed(Times.utc(chain.end())),
                    Prose.of(chain.digests().size()),
                    Prose.of(chain.count(DigestState.SIGNED)),
                    Prose.of(chain.count(DigestState.LINKED)),
                    Prose.of(chain.count(DigestState.UNCONFIRMED)),
                    Prose.of(chain.count(DigestState.MODIFIED))));
        }
        for (CheckedQuery query : check.queries()) {
            rows.add(Row.of(
                    Prose.of("Saved query of CloudTrail Lake, ").code(query.query().source().exhibit()),
                    Prose.EMPTY.fixed(Times.utc(query.query().completed())),
                    Prose.of(1),
                    Prose.of(query.state() == DigestState.SIGNED ? 1 : 0),
                    Prose.of(0),
                    Prose.of(query.state() == DigestState.UNCONFIRMED ? 1 : 0),
                    Prose.of(query.state() == DigestState.MODIFIED ? 1 : 0)));
        }
        return new Block.Table(
                Prose.of("Chains of digests. Of the newest of a chain the signature stands in S3's metadata only."),
                List.of(
                        Column.left("Chain", 32),
                        Column.left("From and to (UTC)", 20),
                        Column.right("Digests", 9),
                        Column.right("Signed", 9),
                        Column.right("Linked", 9),
                        Column.right("Not conf.", 10),
                        Column.right("Modified", 11)),
                rows);
    }

    private static void faults(DigestCheck check, List<Block> blocks) {
        List<Prose> faults = new ArrayList<>();
        for (CheckedDigest digest : check.modifiedDigests()) {
            faults.add(Prose.ofStrong("Modified digest: ").code(digest.digest().place().uri()).text(". " + digest.why()));
        }
        check.queries().stream()
                .filter(query -> query.state() == DigestState.MODIFIED)
                .forEach(query -> faults.add(Prose.ofStrong("Modified sign file: ")
                        .code(query.query().source().exhibit())
                        .text(". " + query.why())));
        for (Chain chain : check.chains()) {
            chain.gaps().forEach(gap -> faults.add(
                    Prose.ofStrong("Gap in the chain of " + chain.name().words() + ": ").text(gap.words())));
        }
        for (FileState state : List.of(FileState.MODIFIED, FileState.MISSING, FileState.UNLISTED)) {
            check.in(state).forEach(file -> faults.add(fault(file)));
        }
        if (faults.isEmpty()) {
            blocks.add(Block.Paragraph.of("Nothing that the digests speak of was modified, and nothing is missing."));
            return;
        }
        if (faults.size() > MOST) {
            blocks.add(Block.Paragraph.of("The first %d of %s; 'trailcase digests' lists them all."
                    .formatted(MOST, Words.number(faults.size()))));
        }
        blocks.add(new Block.Bullets(faults.stream().limit(MOST).toList()));
    }

    private static Prose fault(CheckedFile file) {
        String state = file.state().words();
        return Prose.ofStrong(Character.toUpperCase(state.charAt(0)) + state.substring(1) + ": ")
                .code(file.name())
                .text(". " + file.why());
    }
}
