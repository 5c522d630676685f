package org.trailcase.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void recentCasesAreKeptNewestFirstAndOnce() {
        Settings settings = new Settings(folder.resolve("settings.properties"));
        settings.opened(folder.resolve("a.trailcase"));
        settings.opened(folder.resolve("b.trailcase"));
        settings.opened(folder.resolve("a.trailcase"));

        assertThat(new Settings(folder.resolve("settings.properties")).recent())
                .containsExactly(folder.resolve("a.trailcase"), folder.resolve("b.trailcase"));
    }

    @Test
    void aBrokenFileCostsTheSettingsAndNotTheProgram() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.properties"), "examiner=\\uZZZZ");

        assertThat(new Settings(file).recent()).isEmpty();
    }
}
