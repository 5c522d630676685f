package org.trailcase.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// From an event's source to the IAM prefixes that its actions may carry.
final class EventSources {
    private static final Pattern DOMAIN =
            Pattern.compile("\\.(amazonaws\\.com(\\.cn|\\.eu)?|amazonaws\\.eu|api\\.aws)$");
    private static final Pattern REGION = Pattern.compile("\\.[a-z]{2,4}(-[a-z]+)+-\\d[a-z]?(?=\\.|$)");

    private final Catalog catalog;
    private final Map<String, List<String>> table = new HashMap<>();

    EventSources(Catalog catalog) {
        this.catalog = catalog;
        for (String[] row : FactTable.rows("event-sources.txt")) {
            table.put(row[0], List.of(row[1].split(" ")));
        }
    }

    /// At least one prefix, most likely first: in the last resort the source's own name.
    List<String> prefixes(String source) {
        String name = REGION.matcher(
                        DOMAIN.matcher(source.toLowerCase(Locale.ROOT)).replaceFirst(""))
                .replaceAll("");
        return known(name)
                .or(() -> known(name.substring(name.lastIndexOf('.') + 1)))
                .or(() -> alike(name))
                .orElse(List.of(name));
    }

    private Optional<List<String>> known(String name) {
        return Optional.ofNullable(table.get(name))
                .or(() -> catalog.service(name).map(service -> List.of(service.prefix())));
    }

    // Sources and prefixes disagree on hyphens: accessanalyzer, access-analyzer.
    private Optional<List<String>> alike(String name) {
        String plain = name.replaceAll("[-.]", "");
        return catalog.services().stream()
                .filter(prefix -> prefix.replace("-", "").equals(plain))
                .findFirst()
                .map(List::of);
    }
}
