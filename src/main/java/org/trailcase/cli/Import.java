package org.trailcase.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Defect;
import org.trailcase.intake.AnswerIntake;
import org.trailcase.intake.Handover;
import org.trailcase.intake.Intake;
import org.trailcase.intake.Receipt;
import org.trailcase.intake.SignatureIntake;
import org.trailcase.intake.content.Growth;
import org.trailcase.intake.format.Told;
import org.trailcase.json.JsonWriter;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings files into a case.
@Command(
        name = "import",
        description = {
            "Bring trails and policies into a case; makes the case when it is not there.",
            "Events are read from CloudTrail's log files and from the answers of lookup-events, EventBridge, CloudWatch Logs,"
                    + " CloudTrail Lake, Athena, the console's event history, Splunk, Elasticsearch, Microsoft Sentinel and OCSF,"
                    + " as JSON, lines or tables; the content decides, never the file's name."
        },
        mixinStandardHelpOptions = true)
final class Import extends CaseCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--json", description = "Counts as JSON.")
    private boolean json;

    @Mixin
    private final PolicyOptions policies = new PolicyOptions();

    @Option(
            names = "--about",
            paramLabel = "EVENT_ID",
            description = "The denied event that the files with AWS's answer are about: a decoded authorization message,"
                    + " or a saved answer of the Access Troubleshooter.")
    private @Nullable String about;

    @Option(
            names = "--head-of",
            paramLabel = "S3_OBJECT",
            description = "The digest that the file with an answer of 's3api head-object' is about: its key in S3, or its"
                    + " name. A file name that holds the name of the digest says it too.")
    private @Nullable String headOf;

    @Option(
            names = "--most-growth",
            paramLabel = "TIMES",
            defaultValue = "250",
            description = "How many times as large packed files and archives may become when they are unpacked"
                    + " (${DEFAULT-VALUE}); what would become larger is listed.")
    private long mostGrowth;

    @Mixin
    private final HandoverOptions handover = new HandoverOptions();

    @Override
    public Integer call() {
        if (mostGrowth < 1) {
            throw new Problem("--most-growth is %d; give a number from 1 on.".formatted(mostGrowth));
        }
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new Problem("There is no file or folder %s to import.".formatted(path));
            }
        }
        Told told = policies.told();
        Handover by = handover.handover();
        boolean fresh = !Files.exists(path());
        Receipt receipt;
        try (CaseFile caseFile = fresh
                        ? CaseFile.create(path(), CaseDescription.named(New.title(path())), examiner())
                        : open();
                TerminalProgress progress = new TerminalProgress(err())) {
            receipt = received(caseFile, told, by, progress);
            if (receipt.policies() > 0) {
                told.attachedTo().ifPresent(to -> warnUnlessNamed(to, caseFile));
            }
        }
        if (fresh && !receipt.tookAnything()) {
            remove(path());
        }
        if (json) {
            out().println(JsonWriter.pretty(ReceiptJson.of(counted(receipt), receipt.defects(), receipt.refused())
                    .put("toldAgain", receipt.toldAgain())
                    .put("inOtherForm", receipt.sameId().inOtherForm())
                    .put("otherBody", receipt.sameId().otherBody())
                    .build()));
        } else if (receipt.tookAnything()) {
            print(receipt);
        }
        return told(receipt);
    }

    // A case that this import would have made, and that nothing went into.
    private static void remove(Path made) {
        try {
            Files.deleteIfExists(made);
        } catch (IOException e) {
            throw new Problem("The empty case file %s could not be taken away (%s).".formatted(made, e.getMessage()), e);
        }
    }

    private void warnUnlessNamed(String attachedTo, CaseFile caseFile) {
        caseFile.refresh();
        if (NamedInCase.isNamed(attachedTo, caseFile)) {
            return;
        }
        err().println(Output.plain(("trailcase: No event and no other evidence in the case names %s: if the policy hangs on something else,"
                        + " import it again with the right --attached-to and --instead.")
                .formatted(attachedTo)));
    }

    private Receipt received(CaseFile caseFile, Told told, Handover by, Progress progress) {
        if (headOf != null && about != null) {
            throw new Problem("--about and --head-of speak of different files: import them one after the other.");
        }
        if ((headOf != null || about != null) && !by.equals(Handover.USUAL)) {
            throw new Problem("--about and --head-of go with none of --by-reference and --acquired-...: import those files by themselves.");
        }
        if (headOf != null) {
            return SignatureIntake.receive(caseFile, paths, headOf, progress);
        }
        return about == null
                ? Intake.receive(caseFile, paths, told, new Growth(mostGrowth), by, progress)
                : AnswerIntake.receive(caseFile, paths, about, progress);
    }

    // What is not in the case is told on standard error too, so that a pipe does not swallow it.
    private int told(Receipt receipt) {
        if (receipt.readAnything()) {
            return 0;
        }
        if (receipt.tookAnything()) {
            err().println("trailcase: Nothing could be read, and what was received is kept as it is: %s"
                    .formatted(Output.plain(told(receipt.defects().getFirst()))));
            return CommandLineProgram.WRONG_INPUT;
        }
        RefusedFiles.sentences(receipt.refused()).stream()
                .limit(5)
                .forEach(sentence -> err().println(Output.plain("trailcase: " + sentence)));
        if (receipt.refused().isEmpty()) {
            err().println("trailcase: There was nothing to import in %s.".formatted(paths.getFirst()));
        }
        return CommandLineProgram.WRONG_INPUT;
    }

    private void print(Receipt receipt) {
        out().println("%s: %s from %s (%s), %s."
                .formatted(
                        Output.count(receipt.exhibits(), "new exhibit", "new exhibits"),
                        Output.count(receipt.events(), "event", "events"),
                        Output.count(receipt.records(), "record", "records"),
                        Output.count(receipt.duplicates(), "duplicate", "duplicates"),
                        Output.count(receipt.policies(), "policy", "policies")));
        printSameId(receipt.sameId());
        printSaid(receipt.said());
        printTimes(receipt.timedByFile());
        if (receipt.alreadyPresent() > 0) {
            out().println(Output.count(receipt.alreadyPresent(), "file was", "files were") + " in the case already.");
        }
        if (receipt.toldAgain() > 0) {
            out().println("%,d of them told something new of policies, by another name or by what was said of them; the custody log lists what."
                    .formatted(receipt.toldAgain()));
        }
        receipt.defects().forEach(defect -> out().println(Output.plain("Defect in " + told(defect))));
        RefusedFiles.sentences(receipt.refused())
                .forEach(sentence -> out().println(Output.plain("Refused " + sentence)));
    }

    private static String told(Defect defect) {
        return defect.ordinal() < 0
                ? "%s: %s".formatted(defect.exhibit(), defect.reason())
                : "%s, record %d: %s".formatted(defect.exhibit(), defect.ordinal(), defect.reason());
    }

    private void printTimes(List<SnapshotOrigin> timed) {
        if (!timed.isEmpty()) {
            SnapshotOrigin first = timed.getFirst();
            out().println(Output.plain("Nothing but the time of the file itself tells when %s made: %s counts as of %s; say --as-of where that is not so."
                    .formatted(
                            timed.size() == 1 ? "1 policy file was" : "%,d policy files were".formatted(timed.size()),
                            first.exhibit(),
                            Output.time(first.asOf()))));
        }
    }

    private void printSameId(Receipt.SameId sameId) {
        if (sameId.inOtherForm() > 0) {
            out().println("%s among the duplicates tell less of events that the case has whole: each is kept as one more delivery."
                    .formatted(Output.count(sameId.inOtherForm(), "row", "rows")));
        }
        if (sameId.otherBody() > 0) {
            out().println("%s the id of another event and another body: a correction by AWS, or the same call in another form. All are kept."
                    .formatted(sameId.otherBody() == 1 ? "1 event has" : "%,d events have".formatted(sameId.otherBody())));
        }
    }

    private void printSaid(Receipt.Said said) {
        if (said.findings() > 0) {
            out().println(Output.count(said.findings(), "finding", "findings") + " of security services.");
        }
        if (said.credentials() > 0) {
            out().println("The credentials of %s.".formatted(Output.count(said.credentials(), "user", "users")));
        }
        if (said.vouchers() > 0) {
            out().println(Output.count(said.vouchers(), "digest, key or signature", "digests, keys and signatures")
                    + " of CloudTrail; 'trailcase digests' checks the log files against them.");
        }
        if (said.answers() > 0) {
            out().println(Output.count(said.answers(), "answer", "answers") + " of AWS about decisions.");
        }
    }

    private static ReceiptJson.Counted counted(Receipt receipt) {
        Receipt.Files files = receipt.files();
        return new ReceiptJson.Counted(
                receipt.exhibits(),
                Map.of(
                        "trail", (long) files.trail(),
                        "policy", (long) files.policy(),
                        "digest", (long) files.digest(),
                        "key", (long) files.key(),
                        "signature", (long) files.signature(),
                        "finding", (long) files.finding(),
                        "credential", (long) files.credential(),
                        "answer", (long) files.answer(),
                        "archive", (long) files.archive(),
                        "refused", (long) files.refused()),
                receipt.records(),
                receipt.events(),
                receipt.duplicates(),
                receipt.alreadyPresent(),
                receipt.policies(),
                receipt.said().findings(),
                receipt.said().credentials(),
                receipt.said().answers());
    }
}
