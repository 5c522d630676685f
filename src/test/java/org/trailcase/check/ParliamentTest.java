package org.trailcase.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trailcase.SharedData;
import org.trailcase.catalog.Catalog;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;

/// Compares the checks with the expectations of parliament's own tests; `parliament.txt` holds the names and the
/// differences.
class ParliamentTest {
    private static final Path TABLE = Path.of("src/test/resources/org/trailcase/check/parliament.txt");
    private static final PolicyChecks CHECKS = PolicyChecks.of(Catalog.load());

    @TestFactory
    Stream<DynamicTest> aPolicyHasTheFindingsThatParliamentExpects() throws Exception {
        Map<String, Set<String>> names = names();
        Map<Integer, Difference> differences = differences();
        List<JsonObject> cases = cases();
        return java.util.stream.IntStream.range(0, cases.size())
                .mapToObj(number -> DynamicTest.dynamicTest(number + " " + cases.get(number).text("test").orElseThrow(), () -> {
                    Set<String> theirs = expected(cases.get(number));
                    Set<String> ours = findings(cases.get(number).text("policy").orElseThrow());

                    Difference difference = differences.get(number);

                    if (difference == null) {
                        assertThat(theirNames(ours, names)).as("of " + ours).isEqualTo(theirs);
                    } else {
                        assertThat(theirs).isEqualTo(difference.theirs());
                        assertThat(ours).containsAll(difference.ours());
                        assertThat(theirNames(ours, names)).isNotEqualTo(theirs);
                    }
                }));
    }

    @Test
    void fewPoliciesDifferAndEachDifferenceIsExplained() throws Exception {
        assertThat(cases()).hasSize(46);
        assertThat(differences()).hasSizeLessThanOrEqualTo(3).allSatisfy((_, difference) -> assertThat(difference.why())
                .isNotBlank());
    }

    @Test
    void everyNameOfOursIsTheIdOfACheck() throws IOException {
        Set<String> ids = Stream.of(CheckKind.values()).map(CheckKind::id).collect(Collectors.toSet());

        assertThat(names().keySet()).isSubsetOf(ids);
    }

    private static Set<String> findings(String text) {
        try {
            PolicyDocument document = PolicyDocument.parse(text);
            return CHECKS.check(document, LikelyType.of(document)).stream()
                    .map(CheckFinding::id)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (PolicyException e) {
            return Set.of(PolicyChecks.unreadable(e).id());
        }
    }

    private static Set<String> theirNames(Set<String> ours, Map<String, Set<String>> names) {
        return ours.stream()
                .flatMap(id -> names.getOrDefault(id, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> expected(JsonObject policyCase) {
        return policyCase.array("expectedFindingIds").orElseThrow().items().stream()
                .map(item -> ((JsonText) item).text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonObject> cases() throws Exception {
        String text = Files.readString(SharedData.path("refine/parliament/policy_findings_cases.json"));
        return JsonReader.read(text).asArray().orElseThrow().objects().toList();
    }

    private static Map<String, Set<String>> names() throws IOException {
        Map<String, Set<String>> names = new HashMap<>();
        rows(2).forEach(row -> {
            for (String id : row[1].split(",\\s*")) {
                names.computeIfAbsent(id, _ -> new TreeSet<>()).add(row[0]);
            }
        });
        return names;
    }

    private static Map<Integer, Difference> differences() throws IOException {
        return rows(4)
                .collect(Collectors.toMap(
                        row -> Integer.valueOf(row[0]), row -> new Difference(set(row[1]), set(row[2]), row[3])));
    }

    private static Set<String> set(String cell) {
        return cell.isEmpty() ? Set.of() : new TreeSet<>(List.of(cell.split(",\\s*")));
    }

    /// The rows of the table with so many columns, without its head.
    private static Stream<String[]> rows(int columns) throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|-"))
                .map(line -> line.substring(1, line.length() - 1).split("\\|"))
                .filter(cells -> cells.length == columns)
                .map(cells -> Stream.of(cells).map(String::strip).toArray(String[]::new))
                .skip(1);
    }

    private record Difference(Set<String> theirs, Set<String> ours, String why) {}
}
