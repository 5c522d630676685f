package org.trailcase.intake;

import java.util.List;
import org.trailcase.casefile.AssembledRecord;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.casefile.Origin;
import org.trailcase.casefile.ReadyEvent;
import org.trailcase.casefile.Refusal;
import org.trailcase.intake.archive.ArchiveForm;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Defect;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.trail.answer.AwsAnswer;
import org.trailcase.trail.credential.CredentialRecord;
import org.trailcase.trail.finding.SecurityFinding;

/// What a reader of one file tells the writer, in this order: an exhibit, what is in it, and the end; or a refusal.
sealed interface Step {

    /// The file is of a form that belongs into the case; `isReduced` when it tells less of its events than CloudTrail recorded.
    record Exhibit(Content content, ExhibitKind kind, String format, boolean isReduced) implements Step {}

    /// The file is an archive: what lies in it is read next, each file for itself.
    record Archive(Content content, ArchiveForm form) implements Step {}

    /// Some events and defects, in the order of the file.
    record Batch(List<Item> items) implements Step {}

    /// What the file says about policies at one moment.
    record Told(Snapshot snapshot) implements Step {}

    record Refused(Refusal refusal) implements Step {}

    /// Nothing more comes from this file.
    record End() implements Step {}

    /// A record that was read, or could not be.
    sealed interface Item {
        record Read(ReadyEvent event, Origin origin) implements Item {}

        record Taken(ReadyEvent event, Origin origin, AssembledRecord record) implements Item {}

        record Found(SecurityFinding finding) implements Item {}

        record Listed(CredentialRecord credential) implements Item {}

        record Answered(AwsAnswer answer) implements Item {}

        /// A digest, a key or a signature.
        record Vouched() implements Item {}

        record Broken(Defect defect) implements Item {}
    }
}
