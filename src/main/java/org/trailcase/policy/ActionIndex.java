package org.trailcase.policy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trailcase.policy.match.ActionPattern;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.FoldedAction;

/// The statements of a policy by the actions that they name, so that few patterns are compared with an action.
///
/// An action that is written in full is looked up; only statements with a wildcard for the action's service, or for every
/// service, are compared.
final class ActionIndex {
    private final List<Statement> statements;
    private final Map<FoldedAction, BitSet> named = new HashMap<>();
    private final Map<String, BitSet> wild = new HashMap<>();
    private final BitSet everyService = new BitSet();
    private final BitSet nowhere = new BitSet();

    ActionIndex(List<Statement> statements) {
        this.statements = statements;
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).action().negated()) {
                everyService.set(i);
                continue;
            }
            for (ActionPattern pattern : statements.get(i).action().patterns()) {
                placeOf(pattern).set(i);
            }
        }
    }

    private BitSet placeOf(ActionPattern pattern) {
        return pattern.isEverything()
                ? everyService
                : pattern.only()
                        .map(action -> named.computeIfAbsent(action, _ -> new BitSet()))
                        .orElseGet(() -> wild.computeIfAbsent(pattern.service(), _ -> new BitSet()));
    }

    /// The statements whose Action or NotAction matches, in the order of the policy.
    List<Statement> matching(FoldedAction action) {
        BitSet found = new BitSet(statements.size());
        found.or(named.getOrDefault(action, nowhere));
        compare(wild.getOrDefault(action.service(), nowhere), action, found);
        compare(everyService, action, found);
        return found.isEmpty() ? List.of() : found.stream().mapToObj(statements::get).toList();
    }

    private void compare(BitSet places, FoldedAction action, BitSet found) {
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            if (!found.get(i) && statements.get(i).action().answer(action) == Answer.YES) {
                found.set(i);
            }
        }
    }
}
