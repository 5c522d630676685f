package org.trailcase.intake.format.policy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.format.DefectSink;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.work.Progress;

/// A policy document and nothing around it: the examiner, or the names of file and folders, tell what it hangs on.
final class BareDocument implements Format.Policies {

    @Override
    public String title() {
        return PolicyForms.DOCUMENT;
    }

    @Override
    public boolean recognises(Head head) {
        return isObject(head) || DocumentInText.isOne(head);
    }

    private static boolean isObject(Head head) {
        boolean isStatement = head.has(".Statement[].Effect") || head.has(".Statement.Effect");
        return isStatement || (head.has(".Statement") && head.has(".Version"));
    }

    @Override
    public void read(PolicyFile file, SnapshotSink sink, Progress progress) throws IOException, NotTaken {
        List<WrittenPolicy> documents = new ArrayList<>();
        String name = file.told().policyName().orElse(Place.of(file.content().path()).name());
        List<String> flaws = new ArrayList<>();
        DefectSink noted = defect -> {
            flaws.add(defect.reason());
            sink.defect(defect);
        };
        if (isObject(file.content().head())) {
            Entries.read(file.content(), Set.of(), noted, progress, entry -> entry.documents()
                    .of(entry.record(), name, entry.pointer())
                    .ifPresent(documents::add));
        } else {
            DocumentInText.read(file.content(), name, noted, progress)
                    .filter(_ -> flaws.isEmpty())
                    .ifPresent(documents::add);
        }
        if (documents.isEmpty() && !flaws.isEmpty()) {
            throw new NotTaken("A policy document that cannot be read. " + flaws.getFirst());
        }
        attach(documents, file).forEach(sink::snapshot);
    }

    private static List<Snapshot> attach(List<WrittenPolicy> documents, PolicyFile file) throws NotTaken {
        List<Snapshot> snapshots = new ArrayList<>();
        for (WrittenPolicy document : documents) {
            DocumentLook look = DocumentLook.at(document.text());
            Optional<Target> target = Target.of(file, look);
            snapshots.add(new Attaching(file, document, look)
                    .to(target.orElseThrow(() -> new NotTaken("A policy document, and nothing tells what it hangs on: import"
                            + " it with --attached-to and the ARN of the user, group, role, managed policy or resource."))));
        }
        return snapshots;
    }
}
