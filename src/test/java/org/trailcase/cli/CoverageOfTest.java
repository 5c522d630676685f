package org.trailcase.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.trail.digest.SignedTrail;
import org.trailcase.trail.digest.SignedTrail.Delivered;

/// Twelve hours of a trail in two regions, of which one log file and one digest are lacking, as the terminal shows them.
class CoverageOfTest extends Terminal {
    @BeforeEach
    void twelveHours() throws IOException {
        Path evidence = Files.createDirectories(folder.resolve("evidence"));
        SignedTrail.Key key = SignedTrail.Key.of("31e8b5433410dfb61a9dc45cc65b22ff");
        for (String region : new String[] {"us-east-1", "eu-west-1"}) {
            SignedTrail trail = new SignedTrail(key, region);
            for (int i = 0; i < 12; i++) {
                SignedTrail.Hour hour = trail.hour(region.equals("us-east-1") ? 1 : i % 4 == 0 ? 1 : 0);
                boolean isLost = region.equals("us-east-1") && i == 5;
                hour.files().stream().filter(_ -> !isLost).forEach(file -> write(evidence, file));
                if (!region.equals("eu-west-1") || i != 7) {
                    write(evidence, hour.digest().file());
                }
            }
        }
        Files.writeString(evidence.resolve("notes.txt"), "Nothing that is evidence.");
        run("import", "x.trailcase", evidence.toString());
        assertThat(out).as(err).contains("23 digests");
    }

    private static void write(Path evidence, Delivered file) {
        try {
            Files.write(evidence.resolve(file.name().replace(".gz", "")), file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theMapTheGapsAndWhatCouldNotHaveBeenSeenAreShown() throws IOException {
        run("coverage", "x.trailcase");

        assertThat(status).isEqualTo(1);
        assertThat(out).isEqualTo(golden("coverage.txt"));
    }

    @Test
    void asJsonTheMapHasACellForEachPlaceAndHour() throws Exception {
        run("coverage", "x.trailcase", "--json");

        JsonObject map = JsonReader.read(out).asObject().orElseThrow().object("map").orElseThrow();
        assertThat(map.array("rows").orElseThrow().items())
                .hasSize(2)
                .allSatisfy(row -> assertThat(
                                row.asObject().orElseThrow().array("states").orElseThrow().items())
                        .hasSize(12));
        assertThat(JsonReader.read(out).asObject().orElseThrow().array("gaps").orElseThrow().items()).hasSize(2);
    }

    private static String golden(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/org/trailcase/cli").resolve(name));
    }
}
