package org.trailcase.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.trailcase.casefile.CaseFile;
import org.trailcase.intake.content.Growth;
import org.trailcase.intake.format.Told;
import org.trailcase.work.Progress;

/// Brings evidence into a case.
///
/// Files are recognised by their content, hashed and read by a few threads, and written by one. What is complete is
/// made durable now and then: an import that was stopped, or killed, leaves a good case, and the same import again goes
/// on where it ended. Questions see what was received after [CaseFile#refresh].
public final class Intake {

    private Intake() {}

    /// Receives files and folders. Exports of policies speak of the moment in their name, or else of the time when the
    /// file was last written.
    ///
    /// Throws [org.trailcase.work.Cancelled] when stopped: the files that were complete are in the case.
    public static Receipt receive(CaseFile caseFile, List<Path> paths, Progress progress) {
        return receive(caseFile, paths, Told.NOTHING, progress);
    }

    /// The same, for exports of policies of which the examiner knows that they speak of this moment.
    public static Receipt receive(CaseFile caseFile, List<Path> paths, Instant asOf, Progress progress) {
        return receive(caseFile, paths, Told.asOf(asOf), progress);
    }

    /// The same, for policies of which the examiner knows what they do not say themselves.
    public static Receipt receive(CaseFile caseFile, List<Path> paths, Told told, Progress progress) {
        return receive(caseFile, paths, told, Growth.USUAL, progress);
    }

    /// The same, where packed files may become larger than usual when they are unpacked.
    public static Receipt receive(
            CaseFile caseFile, List<Path> paths, Told told, Growth growth, Progress progress) {
        return receive(caseFile, paths, told, growth, Handover.USUAL, progress);
    }

    /// The same, where the examiner says how the files come into the case, and who acquired them.
    public static Receipt receive(
            CaseFile caseFile, List<Path> paths, Told told, Growth growth, Handover handover, Progress progress) {
        Evidence evidence = Evidence.below(paths, caseFile.path(), progress);
        try (Writing writing = new Writing(caseFile, told, growth, handover, progress)) {
            return writing.receive(evidence);
        }
    }
}
