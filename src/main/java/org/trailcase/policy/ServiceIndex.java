package org.trailcase.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.trailcase.aws.ActionName;
import org.trailcase.policy.match.ActionPattern;

/// The statements of a policy by the service that their actions name, so that a request is compared with few of them.
final class ServiceIndex {
    private final Map<String, List<Statement>> byService = new HashMap<>();
    private final List<Statement> forEveryService;

    ServiceIndex(List<Statement> statements) {
        this.forEveryService = statements.stream().filter(ServiceIndex::isForEveryService).toList();
        TreeSet<String> services = new TreeSet<>();
        statements.forEach(statement ->
                statement.action().patterns().forEach(pattern -> services.add(folded(pattern.service()))));
        for (String service : services) {
            Predicate<Statement> named = statement -> statement.action().patterns().stream()
                    .anyMatch(pattern -> folded(pattern.service()).equals(service));
            byService.put(
                    service,
                    statements.stream()
                            .filter(named.or(ServiceIndex::isForEveryService))
                            .toList());
        }
    }

    /// Every statement whose Action or NotAction can match, and perhaps some that cannot, in the order of the policy.
    List<Statement> concerning(ActionName action) {
        return byService.getOrDefault(folded(action.service()), forEveryService);
    }

    private static boolean isForEveryService(Statement statement) {
        return statement.action().negated()
                || statement.action().patterns().stream().anyMatch(ActionPattern::isEverything);
    }

    private static String folded(String service) {
        return service.toLowerCase(Locale.ROOT);
    }
}
