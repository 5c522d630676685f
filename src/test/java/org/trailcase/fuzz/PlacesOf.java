package org.trailcase.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.casefile.Origin;
import org.trailcase.intake.Intake;
import org.trailcase.work.Progress;

/// Finds the records in sound files, by importing them.
final class PlacesOf {
    private PlacesOf() {}

    static Sample in(Sample sample, Path folder) throws Exception {
        Path path = Files.write(folder.resolve(sample.name()), sample.bytes());
        Path casePath = folder.resolve("sound.trailcase");
        try (CaseFile caseFile = CaseFile.create(casePath, CaseDescription.named("Sound"), new Examiner("Examiner"))) {
            Intake.receive(caseFile, List.of(path), Progress.SILENT);
            caseFile.refresh();
            List<Sample.Place> places = caseFile.all().stream()
                    .map(row -> {
                        Origin origin = caseFile.provenance(row.id()).origin();
                        return new Sample.Place((int) origin.start(), origin.length(), caseFile.eventId(row.id()));
                    })
                    .toList();
            return new Sample(sample.name(), sample.bytes(), places);
        } finally {
            Files.deleteIfExists(casePath);
            Files.delete(path);
        }
    }
}
