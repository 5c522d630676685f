package org.trailcase.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.intake.Intake;
import org.trailcase.trail.digest.SignedTrail;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.work.Progress;

/// The list of files says what the digests say of each.
class DigestsInEvidenceTest {
    @TempDir
    Path folder;

    @Test
    void eachLogFileHasItsStateAndTheLineBelowCountsThem() throws IOException {
        SignedTrail.Key key = SignedTrail.Key.of("31e8b5433410dfb61a9dc45cc65b22ff");
        SignedTrail trail = new SignedTrail(key, "us-east-1");
        for (int i = 0; i < 2; i++) {
            SignedTrail.Hour hour = trail.hour(1);
            Files.write(folder.resolve(hour.files().getFirst().name().replace(".gz", "")), hour.files().getFirst().bytes());
            Files.write(folder.resolve(hour.digest().file().name()), hour.digest().file().bytes());
        }
        Files.writeString(folder.resolve("keys.json"), key.exported(Instant.EPOCH, Instant.parse("2027-01-01T00:00:00Z")));

        try (CaseFile file = CaseFile.create(
                folder.resolve("x.trailcase"), CaseDescription.named("Digests"), new Examiner("Examiner 1"))) {
            Intake.receive(file, List.of(folder), Progress.SILENT);
            file.refresh();
            EvidenceModel model = new EvidenceModel(
                    new OpenCase(file, Jobs.inPlace(), problem -> {
                        throw problem;
                    }),
                    new Navigation());

            assertThat(model.exhibits())
                    .extracting(EvidenceModel.Listed::state)
                    .containsExactlyInAnyOrder("signed", "own hash only", "", "", "");
            assertThat(model.digests().get()).hasValueSatisfying(check -> assertThat(check.summary())
                    .isEqualTo("2 digests in 1 chain, 0 modified, 0 gaps; log files: 1 signed, 1 own hash only."));
        }
    }
}
