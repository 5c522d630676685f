package org.trailcase.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCasesTest {
    @TempDir
    Path folder;

    @Test
    void theProgramsOwnSamplesAreFoundInTheWorkingDirectory() {
        assertThat(SampleCases.find()).extracting(SampleCases::title).contains("Credential hunt", "Crypto mining");
    }

    @Test
    void aFolderWithoutADescriptionIsNoSample() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        Files.createDirectories(folder.resolve("night-shift/evidence"));
        Files.writeString(folder.resolve("night-shift/case.json"), "{}");

        assertThat(SampleCases.in(folder)).containsExactly(folder.resolve("night-shift"));
        assertThat(SampleCases.title(folder.resolve("night-shift"))).isEqualTo("Night shift");
    }

    @Test
    void withoutAFolderThereAreNoSamples() {
        assertThat(SampleCases.in(folder.resolve("none"))).isEmpty();
    }
}
