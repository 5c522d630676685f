package org.trailcase.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.explain.Explanation;
import org.trailcase.intake.Intake;
import org.trailcase.query.EventQuery;
import org.trailcase.work.Progress;

/// One small organisation, and one text for each situation that an investigator meets in it.
///
/// A text is named for its event, whose id says the situation; events whose ids begin with `before-` only lead there.
/// What an explanation reads like now is written to `target/golden`: compare, think, and copy what is right.
class GoldenExplanationsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/trailcase/explain/golden");
    private static final Path NOW = Path.of("target/golden");

    @TempDir
    static Path folder;

    private static final Map<String, String> TEXTS = new TreeMap<>();

    @BeforeAll
    static void explain() throws Exception {
        try (CaseFile caseFile = CaseFile.create(
                folder.resolve("golden.trailcase"), CaseDescription.named("Golden"), new Examiner("Examiner 1"))) {
            var receipt = Intake.receive(caseFile, List.of(GOLDEN.resolve("evidence")), Progress.SILENT);
            assertThat(receipt.defects()).isEmpty();
            assertThat(receipt.refused()).isEmpty();
            caseFile.refresh();
            CaseExplainer explainer = new CaseExplainer(caseFile);
            caseFile.find(EventQuery.parse("-event:before-*")).stream()
                    .map(explainer::explain)
                    .forEach(one -> TEXTS.put(one.event().eventId().orElseThrow(), text(one)));
        }
        Files.createDirectories(NOW);
        for (var one : TEXTS.entrySet()) {
            Files.writeString(NOW.resolve(one.getKey() + ".txt"), one.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("situations")
    void theExplanationReadsAsWritten(String situation) throws IOException {
        assertThat(TEXTS.get(situation)).isEqualTo(Files.readString(GOLDEN.resolve(situation + ".txt")));
    }

    @Test
    void everySituationOfTheTrailHasItsText() throws IOException {
        assertThat(situations()).containsExactlyElementsOf(TEXTS.keySet());
    }

    private static List<String> situations() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Explanation explanation) {
        StringWriter text = new StringWriter();
        try (PrintWriter out = new PrintWriter(text)) {
            ExplanationText.print(explanation, out);
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
