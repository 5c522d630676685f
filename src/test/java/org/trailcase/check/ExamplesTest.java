package org.trailcase.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trailcase.aws.PolicyType;
import org.trailcase.catalog.Catalog;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;

/// The examples of `examples.txt`: one page that tells what each check finds, and where.
class ExamplesTest {
    private static final Path PAGE = Path.of("src/test/resources/org/trailcase/check/examples.txt");
    private static final PolicyChecks CHECKS = PolicyChecks.of(Catalog.load());

    // Their examples would be long; PolicyChecksTest has one.
    private static final Set<String> ABOUT_SIZE = Set.of("over-every-quota", "over-usual-quota");

    @TestFactory
    Stream<DynamicTest> anExampleIsFoundWhereThePageSays() throws IOException {
        return examples().stream().map(example -> DynamicTest.dynamicTest(example.heading(), () -> {
            List<CheckFinding> findings = findings(example);

            if (example.id().equals("nothing")) {
                assertThat(findings).noneMatch(finding -> finding.severity().isAtLeast(Severity.WARNING));
            } else {
                assertThat(findings)
                        .filteredOn(finding -> finding.id().equals(example.id()))
                        .as(findings.toString())
                        .extracting(finding -> finding.span().of(example.policy()))
                        .contains(example.at());
                assertThat(findings)
                        .filteredOn(finding -> finding.id().equals(example.id())
                                && finding.span().of(example.policy()).equals(example.at()))
                        .extracting(finding -> finding.suggestion().orElse(""))
                        .contains(example.instead());
            }
        }));
    }

    @Test
    void everyCheckHasItsExample() throws IOException {
        Set<String> shown = examples().stream().map(Example::id).collect(Collectors.toCollection(TreeSet::new));
        shown.addAll(ABOUT_SIZE);

        assertThat(shown).containsAll(Stream.of(CheckKind.values()).map(CheckKind::id).toList());
    }

    @Test
    void everySentenceIsOneAndEndsWithAStop() throws IOException {
        assertThat(examples()).allSatisfy(example -> assertThat(findings(example))
                .allSatisfy(finding -> assertThat(finding.sentence()).endsWith(".").doesNotContain("%")));
    }

    private static List<CheckFinding> findings(Example example) {
        try {
            return CHECKS.check(PolicyDocument.parse(example.policy()), example.type(), example.attachedTo());
        } catch (PolicyException e) {
            return List.of(PolicyChecks.unreadable(e));
        }
    }

    private static List<Example> examples() throws IOException {
        return Stream.of(Files.readString(PAGE).split("\n== "))
                .skip(1)
                .map(Example::read)
                .toList();
    }

    private record Example(String heading, String id, PolicyType type, String attachedTo, String at, String instead, String policy) {
        static Example read(String block) {
            String[] lines = block.strip().split("\n", 2);
            String[] cells = lines[0].split("\\|", 4);
            String[] kind = cells[1].strip().split(" of ", 2);
            PolicyType type = Stream.of(PolicyType.values())
                    .filter(candidate -> candidate.word().equals(kind[0]))
                    .findFirst()
                    .orElseThrow();
            String text = lines[1].strip();
            boolean statement = text.startsWith("{") && !text.contains("\"Statement\"");
            return new Example(
                    lines[0],
                    cells[0].strip(),
                    type,
                    kind.length > 1 ? kind[1] : "",
                    cells[2].strip(),
                    Optional.of(cells).filter(all -> all.length > 3).map(all -> all[3].strip()).orElse(""),
                    statement ? "{\"Version\": \"2012-10-17\", \"Statement\": [" + text + "]}" : text);
        }
    }
}
