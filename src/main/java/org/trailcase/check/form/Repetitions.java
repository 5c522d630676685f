package org.trailcase.check.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.trailcase.check.Check;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedPolicy;
import org.trailcase.check.CheckedStatement;
import org.trailcase.policy.match.ActionPattern;
import org.trailcase.policy.match.Glob;
import org.trailcase.policy.match.ResourcePattern;
import org.trailcase.policy.match.Written;
import org.trailcase.policy.request.Answer;

/// What a policy says twice: a statement in the same words, an entry that another entry of its list covers.
public final class Repetitions implements Check {

    @Override
    public Stream<CheckFinding> of(CheckedPolicy policy) {
        return Stream.concat(
                statements(policy).stream(), policy.statements().stream().flatMap(Repetitions::entries));
    }

    private static List<CheckFinding> statements(CheckedPolicy policy) {
        List<CheckFinding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CheckedStatement statement : policy.statements()) {
            String text = policy.document().text(statement.statement()).replaceAll("\\s+", " ");
            if (!seen.add(text)) {
                findings.add(CheckFinding.of(
                        CheckKind.REPEATED_STATEMENT,
                        "An earlier statement says the same, word by word.",
                        statement.statement().span()));
            }
        }
        return findings;
    }

    private static Stream<CheckFinding> entries(CheckedStatement statement) {
        List<Written> actions =
                statement.statement().action().patterns().stream().map(ActionPattern::written).toList();
        List<Written> resources = statement.resources().map(ResourcePattern::written).toList();
        return Stream.concat(
                covered(actions, text -> text.toLowerCase(Locale.ROOT)),
                covered(resources, UnaryOperator.identity()));
    }

    private static Stream<CheckFinding> covered(List<Written> entries, UnaryOperator<String> folded) {
        List<Glob> globs = entries.stream().map(entry -> Glob.of(folded.apply(entry.text()))).toList();
        List<CheckFinding> findings = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            for (int j = 0; j < entries.size(); j++) {
                boolean covers = i != j && globs.get(j).matchesAllOf(globs.get(i)) == Answer.YES;
                boolean mutual = covers && globs.get(i).matchesAllOf(globs.get(j)) == Answer.YES;
                if (covers && (!mutual || j < i)) {
                    findings.add(CheckFinding.of(
                            CheckKind.COVERED_ENTRY,
                            "\"%s\" adds nothing: \"%s\" covers it.".formatted(entries.get(i).text(), entries.get(j).text()),
                            entries.get(i).span()));
                    break;
                }
            }
        }
        return findings.stream();
    }
}
