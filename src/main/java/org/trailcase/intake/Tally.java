package org.trailcase.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trailcase.casefile.Defect;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.casefile.Refusal;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin;

/// Counts what an import brings; an exhibit's share is added when the exhibit is complete.
final class Tally {
    private final Map<ExhibitKind, Integer> files = new EnumMap<>(ExhibitKind.class);
    private final List<Defect> defects = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final Set<SnapshotOrigin> timedByFile = new LinkedHashSet<>();
    private long records;
    private long duplicates;
    private long inOtherForm;
    private long otherBody;
    private long events;
    private long policies;
    private long findings;
    private long credentials;
    private long answers;
    private long vouchers;
    private int alreadyPresent;
    private int toldAgain;

    /// What one exhibit has brought so far.
    static final class Share {
        private final ExhibitKind kind;
        private final List<Defect> defects = new ArrayList<>();
        private final Set<SnapshotOrigin> timedByFile = new LinkedHashSet<>();
        private long events;
        private long policies;
        private long findings;
        private long credentials;
        private long answers;
        private long vouchers;

        Share(ExhibitKind kind) {
            this.kind = kind;
        }

        void event() {
            events++;
        }

        long events() {
            return events;
        }

        void defect(Defect defect) {
            defects.add(defect);
        }

        void finding() {
            findings++;
        }

        void credential() {
            credentials++;
        }

        void answer() {
            answers++;
        }

        void voucher() {
            vouchers++;
        }

        void snapshot(Snapshot snapshot) {
            policies += snapshot.texts();
            if (snapshot.origin().asOfFrom() == SnapshotOrigin.AsOfFrom.FILE_TIME) {
                timedByFile.add(snapshot.origin());
            }
        }
    }

    void add(Share share, long itsDuplicates) {
        files.merge(share.kind, 1, Integer::sum);
        defects.addAll(share.defects);
        timedByFile.addAll(share.timedByFile);
        events += share.events - itsDuplicates;
        duplicates += itsDuplicates;
        policies += share.policies;
        findings += share.findings;
        credentials += share.credentials;
        answers += share.answers;
        vouchers += share.vouchers;
        if (share.kind == ExhibitKind.TRAIL) {
            records += share.events + share.defects.size();
        }
    }

    void metAgain(long otherForms, long otherBodies) {
        inOtherForm += otherForms;
        otherBody += otherBodies;
    }

    /// A defect of an exhibit that was complete before it showed.
    void defect(Defect defect) {
        defects.add(defect);
    }

    void refuse(Refusal refusal) {
        refused.add(refusal);
    }

    void alreadyPresent() {
        alreadyPresent++;
    }

    /// A known exhibit told something new under another name, place or time.
    void toldAgain(Share share) {
        toldAgain++;
        timedByFile.addAll(share.timedByFile);
        policies += share.policies;
    }

    long events() {
        return events;
    }

    Receipt receipt() {
        int exhibits = files.values().stream().mapToInt(Integer::intValue).sum();
        Receipt.Files byKind = new Receipt.Files(
                count(ExhibitKind.TRAIL),
                count(ExhibitKind.POLICY),
                count(ExhibitKind.DIGEST),
                count(ExhibitKind.KEY),
                count(ExhibitKind.SIGNATURE),
                count(ExhibitKind.FINDING),
                count(ExhibitKind.CREDENTIAL),
                count(ExhibitKind.ANSWER),
                count(ExhibitKind.ARCHIVE),
                refused.size());
        return new Receipt(
                exhibits,
                byKind,
                records,
                events,
                duplicates,
                alreadyPresent,
                toldAgain,
                policies,
                new Receipt.Said(findings, credentials, answers, vouchers),
                new Receipt.SameId(inOtherForm, otherBody),
                List.copyOf(timedByFile),
                defects,
                refused);
    }

    private int count(ExhibitKind kind) {
        return files.getOrDefault(kind, 0);
    }
}
