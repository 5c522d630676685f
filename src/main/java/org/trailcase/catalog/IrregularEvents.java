package org.trailcase.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.NeededAction.Confidence;
import org.trailcase.catalog.NeededAction.Part;

/// The events whose actions have other names than they.
final class IrregularEvents {
    private final Map<String, List<NeededAction>> table = new HashMap<>();

    IrregularEvents() {
        for (String[] row : FactTable.rows("irregular-events.txt")) {
            List<NeededAction> actions = new ArrayList<>();
            for (String word : row[1].split(" ")) {
                actions.add(needed(word));
            }
            table.put(row[0].toLowerCase(Locale.ROOT), List.copyOf(actions));
        }
    }

    /// What the event needs, the event being named by a prefix and its name without version.
    Optional<List<NeededAction>> of(String prefix, String name) {
        return Optional.ofNullable(table.get((prefix + ":" + name).toLowerCase(Locale.ROOT)));
    }

    private static NeededAction needed(String word) {
        Part part = switch (word.charAt(0)) {
            case '+' -> Part.IMPLIED;
            case '?' -> Part.POSSIBLE;
            default -> Part.PRIMARY;
        };
        String name = part == Part.PRIMARY ? word : word.substring(1);
        return new NeededAction(ActionName.parse(name).orElseThrow(), Confidence.MAPPED, part);
    }
}
