package org.trailcase.intake;

import java.util.List;
import org.trailcase.casefile.Defect;
import org.trailcase.casefile.Refusal;
import org.trailcase.policy.snapshot.SnapshotOrigin;

/// What one import brought into the case, and what it could not take.
///
/// `records` = `events` + `duplicates` + the defects of the trails. `exhibits` are the new ones: one that the case held
/// before counts in `alreadyPresent`; `toldAgain` are those of them that told something new of policies under another
/// name, place or time. `policies` counts policy texts.
/// `timedByFile` are the origins of those exports whose moment only the file's modification time tells, one a file.
public record Receipt(
        int exhibits,
        Files files,
        long records,
        long events,
        long duplicates,
        int alreadyPresent,
        int toldAgain,
        long policies,
        Said said,
        SameId sameId,
        List<SnapshotOrigin> timedByFile,
        List<Defect> defects,
        List<Refusal> refused) {

    public Receipt {
        timedByFile = List.copyOf(timedByFile);
        defects = List.copyOf(defects);
        refused = List.copyOf(refused);
    }

    /// The files of this import by kind.
    public record Files(
            int trail,
            int policy,
            int digest,
            int key,
            int signature,
            int finding,
            int credential,
            int answer,
            int archive,
            int refused) {}

    /// What AWS's own services said beside trails and policies: findings, users' credentials, answers about decisions. `vouchers` are
    /// digests, public keys and signatures.
    public record Said(long findings, long credentials, long answers, long vouchers) {}

    /// Events whose ids the case had: `inOtherForm` of the duplicates are rows that tell less of an event which the case has
    /// whole; `otherBody` of the new events have the id of another event and another body.
    public record SameId(long inOtherForm, long otherBody) {}

    /// Whether anything was read, now or before: a file of which only the damage is known is kept, and was not.
    public boolean readAnything() {
        long read = events + duplicates + policies + said.findings() + said.credentials() + said.answers() + said.vouchers();
        return tookAnything() && (read > 0 || alreadyPresent > 0 || defects.isEmpty());
    }

    /// Whether anything that was offered is in the case now.
    public boolean tookAnything() {
        return exhibits > 0 || alreadyPresent > 0;
    }
}
