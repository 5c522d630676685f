package org.trailcase.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.trailcase.aws.ActionName;

/// What every AWS service defines: its actions, resource types and condition keys.
///
/// Safe to share between threads. A service is read from the table when it is first asked for.
public final class Catalog {
    private static final String TABLE = "catalog.txt.gz";
    private static final String NEXT_SERVICE = "\nS\t";

    private final String provenance;
    private final Set<String> rcpServices;
    private final NavigableMap<String, String> sections;
    private final Map<String, Service> read = new ConcurrentHashMap<>();
    private final HighImpactReads highImpactReads = HighImpactReads.load();

    private Catalog(String provenance, Set<String> rcpServices, NavigableMap<String, String> sections) {
        this.provenance = provenance;
        this.rcpServices = rcpServices;
        this.sections = sections;
    }

    public static Catalog load() {
        try (InputStream table = Catalog.class.getResourceAsStream(TABLE);
                InputStream text = new GZIPInputStream(Objects.requireNonNull(table, TABLE), 1 << 16)) {
            return of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Catalog of(String table) {
        int head = table.indexOf("\nR\t") + 1;
        int services = table.indexOf('\n', head) + 1;
        NavigableMap<String, String> sections = new TreeMap<>();
        for (int start = services; start < table.length(); ) {
            int next = table.indexOf(NEXT_SERVICE, start);
            int end = next < 0 ? table.length() : next + 1;
            sections.put(table.substring(start + 2, table.indexOf('\t', start + 2)), table.substring(start, end));
            start = end;
        }
        Set<String> rcp = Set.of(table.substring(head + 2, services - 1).split("\t"));
        return new Catalog(table.substring(2, head - 1).replace("\n# ", "\n"), rcp, sections);
    }

    /// Where the facts are from: package, version, licence, one line each.
    public String provenance() {
        return provenance;
    }

    /// All prefixes, in alphabetical order.
    public NavigableSet<String> services() {
        return Collections.unmodifiableNavigableSet(sections.navigableKeySet());
    }

    public Optional<Service> service(String prefix) {
        String key = prefix.toLowerCase(Locale.ROOT);
        return sections.containsKey(key)
                ? Optional.of(read.computeIfAbsent(key, k -> ServiceTable.read(sections.getOrDefault(k, ""))))
                : Optional.empty();
    }

    /// The action that this name means, whatever its letter case; the answer carries AWS's own spelling.
    public Optional<Action> action(ActionName name) {
        return service(name.service()).flatMap(service -> service.action(name.name()));
    }

    /// The actions that a policy's `Action` covers, in alphabetical order: `iam:Get*`, or `*` for all.
    public List<Action> actionsMatching(String pattern) {
        int colon = pattern.indexOf(':');
        if (colon < 0 && !pattern.equals("*")) {
            return List.of();
        }
        ActionPattern prefixes = new ActionPattern(colon < 0 ? "*" : pattern.substring(0, colon));
        ActionPattern names = new ActionPattern(pattern.substring(colon + 1));
        return sections.navigableKeySet().stream()
                .filter(prefixes::matches)
                .flatMap(prefix -> service(prefix).stream())
                .flatMap(service -> service.actions().stream())
                .filter(action -> names.matches(action.name().name()))
                .toList();
    }

    /// The condition key that a policy means with `written` when it speaks of `action`: the keys of the action's
    /// service come first, then those of the service that the key itself names.
    public Optional<ConditionKey> conditionKey(ActionName action, String written) {
        String own = written.substring(0, Math.max(0, written.indexOf(':')));
        return Stream.of(action.service(), own)
                .flatMap(prefix -> service(prefix).stream())
                .flatMap(service -> service.conditionKey(written).stream())
                .findFirst();
    }

    /// Whether resource control policies reach this service.
    ///
    /// Source: AWS Organizations User Guide, "Resource control policies (RCPs)" (list of services), as the package
    /// named in [#provenance()] carries it.
    public boolean isReachedByRcp(String prefix) {
        return rcpServices.contains(prefix.toLowerCase(Locale.ROOT));
    }

    /// Why the action matters more than its level says, when it is a List or Read action that hands out credentials
    /// or whole bodies of content.
    public Optional<String> highImpactRead(ActionName action) {
        return highImpactReads.reason(action);
    }

    public boolean isHighImpactRead(ActionName action) {
        return highImpactRead(action).isPresent();
    }
}
