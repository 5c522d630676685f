package org.trailcase.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.Formats;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.intake.format.Told;
import org.trailcase.intake.format.policy.PolicyForms;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonReader;
import org.trailcase.policy.PolicyText;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// A file whose policies are checked: one document, or an export that holds the policies of many.
final class CheckSource {
    private final Path file;
    private final String attachedTo;

    CheckSource(Path file, String attachedTo) {
        this.file = file;
        this.attachedTo = attachedTo;
    }

    /// What was found in it, and what of an export could not be read.
    record Found(List<PolicyInFile> policies, List<Defect> defects) {
        Found {
            policies = List.copyOf(policies);
            defects = List.copyOf(defects);
        }
    }

    Found read() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Problem("There is no readable file %s with a policy to check.".formatted(file));
        }
        Content content = Content.of(file, String.valueOf(file.getFileName()), Progress.SILENT);
        Head head = content.head();
        Optional<Format> format = Formats.of(head);
        return format.isPresent()
                        && format.get() instanceof Format.Policies export
                        && !PolicyForms.isDocument(export)
                        && !isDocument(head)
                ? exported(content, export)
                : new Found(List.of(PolicyInFile.alone(file, attachedTo, document(text()))), List.of());
    }

    /// The document as JSON: percent-encoding is undone, and so is a JSON text around it, however often it was written into
    /// one. What is none of these comes back unchanged, for the reader of policies to refuse.
    private static String document(String written) {
        String document = PolicyText.decode(written);
        try {
            while (document.stripLeading().startsWith("\"")) {
                document = PolicyText.decode(JsonReader.read(document).asText().orElseThrow());
            }
            return document;
        } catch (JsonException _) {
            return document;
        }
    }

    private static boolean isDocument(Head head) {
        return Stream.of(".Statement", ".Statement.Effect", ".Statement[].Effect").anyMatch(head::has);
    }

    private Found exported(Content content, Format.Policies export) throws IOException {
        SnapshotOrigin origin = new SnapshotOrigin(
                content.name(), content.sha256(), content.modified(), SnapshotOrigin.AsOfFrom.FILE_TIME);
        Told told = attachedTo.isEmpty() ? Told.NOTHING : Told.attachedTo(attachedTo);
        Gathered gathered = new Gathered();
        try {
            export.read(new PolicyFile(content, origin, told), gathered, Progress.SILENT);
        } catch (NotTaken e) {
            throw new Problem("%s: %s".formatted(file, e.sentence()));
        }
        PoliciesInFile policies = new PoliciesInFile(file);
        List<PolicyInFile> found = gathered.snapshots.stream().flatMap(policies::of).toList();
        if (found.isEmpty()) {
            throw new Problem("%s holds no text of a policy to check.%s"
                    .formatted(file, gathered.defects.isEmpty() ? "" : " " + gathered.defects.getFirst().reason()));
        }
        return new Found(found, gathered.defects);
    }

    private String text() throws IOException {
        try {
            String text = Files.readString(file);
            // Windows programs begin a file in UTF-8 with a byte order mark.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new Problem("%s is not text in UTF-8; save the policy in this encoding.".formatted(file));
        }
    }

    private static final class Gathered implements SnapshotSink {
        private final List<Snapshot> snapshots = new ArrayList<>();
        private final List<Defect> defects = new ArrayList<>();

        @Override
        public void snapshot(Snapshot snapshot) {
            snapshots.add(snapshot);
        }

        @Override
        public void defect(Defect defect) {
            defects.add(defect);
        }
    }
}
