package org.trailcase.check.condition;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.catalog.Action;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.ConditionKey;
import org.trailcase.check.CheckedStatement;

/// What is known of the keys that a statement uses.
final class KnownKeys {
    // What a request says of itself is for the action to know; everything else that is global is in every request.
    private static final Set<String> BY_ACTION = Set.of("aws:requesttag/", "aws:resourcetag/", "aws:tagkeys");

    private final Catalog catalog;
    private final GlobalKeys global = GlobalKeys.load();

    KnownKeys(Catalog catalog) {
        this.catalog = catalog;
    }

    /// The key that is meant: a global one, one of the services that the statement names, or one of the service that the
    /// key itself names.
    Optional<ConditionKey> key(CheckedStatement statement, String written) {
        String own = written.substring(0, Math.max(0, written.indexOf(':')));
        Stream<String> services = Stream.concat(
                statement.entries().stream().map(entry -> entry.pattern().service()).distinct(), Stream.of(own));
        return global.key(written)
                .or(() -> services.filter(prefix -> !prefix.isEmpty())
                        .flatMap(prefix -> catalog.service(prefix).stream())
                        .flatMap(service -> service.conditionKey(written).stream())
                        .findFirst());
    }

    /// Whether the key comes from outside AWS or with the session, so that no table of actions lists it: the claims of
    /// an identity provider, `accounts.google.com:sub`, `saml:aud`.
    ///
    /// Source: IAM User Guide, "IAM and AWS STS condition context keys", read 2026-11-24.
    static boolean isOfProvider(String written) {
        int colon = written.indexOf(':');
        return written.lastIndexOf('.', Math.max(0, colon)) > 0 || written.regionMatches(true, 0, "saml:", 0, 5);
    }

    boolean isInEveryRequest(String written) {
        String folded = written.toLowerCase(Locale.ROOT);
        return isOfProvider(written)
                || (global.key(written).isPresent() && BY_ACTION.stream().noneMatch(folded::startsWith));
    }

    static boolean isSupported(Action action, String written) {
        return action.allConditionKeys().stream().anyMatch(name -> new ConditionKey(name, "").matches(written));
    }

    /// The names to look among for the one that was meant.
    Set<String> names(CheckedStatement statement) {
        Stream<String> ofServices = statement.entries().stream()
                .flatMap(entry -> catalog.service(entry.pattern().service()).stream())
                .distinct()
                .flatMap(service -> service.conditionKeys().stream())
                .map(ConditionKey::name);
        return Stream.concat(global.names().stream(), ofServices)
                .filter(name -> name.indexOf('$') < 0 && name.indexOf('<') < 0)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
