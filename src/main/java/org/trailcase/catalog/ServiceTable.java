package org.trailcase.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trailcase.aws.ActionName;

/// Reads one service out of the catalog's table.
///
/// One line a fact, parts divided by tabs, the first part a letter: `S` prefix and title, `K` condition key and type,
/// `T` resource type, ARN forms and numbers of keys, `A` action, level, numbers of keys and then each target as
/// `number of type`, `*` when required, `:` and numbers of keys. Numbers count the lines above them from 0.
final class ServiceTable {
    private final List<ConditionKey> keys = new ArrayList<>();
    private final List<ResourceType> types = new ArrayList<>();
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private String prefix = "";
    private String title = "";

    private ServiceTable() {}

    static Service read(String section) {
        ServiceTable table = new ServiceTable();
        section.lines().forEach(line -> table.add(line.split("\t", -1)));
        return new Service(
                table.prefix, table.title, Collections.unmodifiableMap(table.actions), table.types, table.keys);
    }

    private void add(String[] parts) {
        switch (parts[0]) {
            case "S" -> {
                prefix = parts[1];
                title = parts[2];
            }
            case "K" -> keys.add(new ConditionKey(parts[1], parts[2]));
            case "T" -> types.add(new ResourceType(parts[1], List.of(parts[2].split(", ")), keys(parts[3])));
            case "A" -> actions.put(parts[1].toLowerCase(Locale.ROOT), action(parts));
            default -> throw new IllegalArgumentException("The catalog's table holds an unknown line: " + parts[0]);
        }
    }

    private Action action(String[] parts) {
        List<Action.Target> targets = new ArrayList<>();
        for (int i = 4; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            boolean required = parts[i].charAt(colon - 1) == '*';
            ResourceType type = types.get(Integer.parseInt(parts[i].substring(0, required ? colon - 1 : colon)));
            targets.add(new Action.Target(type, required, keys(parts[i].substring(colon + 1))));
        }
        AccessLevel level = AccessLevel.ofLetter(parts[2].charAt(0));
        return new Action(new ActionName(prefix, parts[1]), level, targets, keys(parts[3]));
    }

    private List<String> keys(String numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String number : numbers.split(",")) {
            names.add(keys.get(Integer.parseInt(number)).name());
        }
        return names;
    }
}
