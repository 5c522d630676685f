package org.trailcase.check.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    // Only an entry with a wildcard covers another; equal ones are found without comparing each with each.
    private static Stream<CheckFinding> covered(List<Written> entries, UnaryOperator<String> folded) {
        List<Written> wild =
                entries.stream().filter(entry -> isWild(entry.text())).toList();
        Map<Written, Glob> globs = new HashMap<>();
        wild.forEach(entry -> globs.put(entry, Glob.of(folded.apply(entry.text()))));
        Map<String, Written> first = new HashMap<>();
        List<CheckFinding> findings = new ArrayList<>();
        for (Written entry : entries) {
            String text = folded.apply(entry.text());
            Written same = first.putIfAbsent(text, entry);
            Optional<Written> cover = same != null
                    ? Optional.of(same)
                    : wild.stream()
                            .filter(other -> !folded.apply(other.text()).equals(text))
                            .filter(other -> covers(globs.get(other), text))
                            .findFirst();
            cover.ifPresent(its -> findings.add(CheckFinding.of(
                    CheckKind.COVERED_ENTRY,
                    "\"%s\" adds nothing: \"%s\" covers it.".formatted(entry.text(), its.text()),
                    entry.span())));
        }
        return findings.stream();
    }

    private static boolean covers(@Nullable Glob glob, String text) {
        return glob != null
                && (isWild(text) ? glob.matchesAllOf(Glob.of(text)) == Answer.YES : glob.matches(text));
    }

    private static boolean isWild(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }
}
