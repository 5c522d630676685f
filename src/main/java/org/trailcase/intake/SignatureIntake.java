package org.trailcase.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Exhibit;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.intake.format.Told;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// Brings the signature of a digest into a case, by the examiner who says of which S3 object it is.
///
/// The answer of `aws s3api head-object` does not say it itself, and its file may be called anything.
public final class SignatureIntake {

    private SignatureIntake() {}

    /// Receives files, of which those with a signature are of this object. A file that the case holds already is tied all
    /// the same.
    public static Receipt receive(CaseFile caseFile, List<Path> paths, String object, Progress progress) {
        Evidence evidence = Evidence.below(paths, caseFile.path(), progress);
        Receipt receipt;
        try (Writing writing = new Writing(caseFile, Told.NOTHING, progress)) {
            receipt = writing.receive(evidence);
        }
        Set<String> hashes = AnswerIntake.hashes(evidence, progress);
        List<Exhibit> signatures = caseFile.exhibits().stream()
                .filter(exhibit -> exhibit.kind() == ExhibitKind.SIGNATURE && hashes.contains(exhibit.sha256()))
                .toList();
        if (signatures.size() != 1) {
            throw new Problem("There are %d signatures in these files: give the one answer of head-object that is of %s."
                    .formatted(signatures.size(), object));
        }
        caseFile.tellWhatSignatureIsOf(signatures.getFirst(), object);
        return receipt;
    }
}
