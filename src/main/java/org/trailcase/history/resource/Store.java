package org.trailcase.history.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.carrier.ResourceArns;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Point;
import org.trailcase.history.track.Track;

/// All resources of a case whose policies or tags anything is known of, and the aliases of keys.
final class Store {
    private final Map<String, Kept> byArn = new LinkedHashMap<>();
    private final Map<String, Kept> endpoints = new LinkedHashMap<>();
    private final Map<String, Track<Optional<String>>> aliases = new LinkedHashMap<>();
    private final FunctionLives functions = new FunctionLives();
    private final List<Call> unnamed = new ArrayList<>();
    private final Set<String> concerned = new LinkedHashSet<>();

    /// The resource of this ARN, new if need be; while events are taken in.
    Kept of(String arn, PolicyType type) {
        concerned.add(ResourceArns.canonical(arn));
        Kept endpoint = endpoints.get(arn.substring(arn.lastIndexOf('/') + 1));
        if (type == PolicyType.VPC_ENDPOINT && endpoint != null) {
            return endpoint;
        }
        return byArn.computeIfAbsent(ResourceArns.canonical(arn), canonical -> {
            Kept kept = new Kept(canonical, type);
            if (type == PolicyType.VPC_ENDPOINT) {
                Arn.parse(canonical).ifPresent(parsed -> endpoints.put(parsed.lastPiece(), kept));
            }
            return kept;
        });
    }

    Kept of(String arn, Call call) {
        Kept kept = of(arn, PolicyType.RESOURCE);
        kept.recordedIn(call.account(), call.region());
        return kept;
    }

    /// The endpoint of this id: ids are unique over all accounts and Regions.
    Kept endpoint(String id, Call call) {
        Kept known = endpoints.get(id);
        return known != null
                ? of(known.arn(), known.type())
                : of(
                        "arn:%s:ec2:%s:%s:vpc-endpoint/%s"
                                .formatted(ResourceArns.partition(call.region()), call.region(), call.account(), id),
                        PolicyType.VPC_ENDPOINT);
    }

    /// The ARNs of all that was looked up meanwhile.
    Set<String> concernedBy(Runnable taking) {
        concerned.clear();
        taking.run();
        return Set.copyOf(concerned);
    }

    /// Of a version or an alias that no record names, what the life of its function tells.
    Optional<Kept> find(String arn) {
        String canonical = ResourceArns.canonical(arn);
        return Optional.ofNullable(byArn.get(canonical))
                .or(() -> Optional.of(canonical).filter(functions::know).map(this::partOfFunction));
    }

    private Kept partOfFunction(String arn) {
        Kept kept = new Kept(arn, PolicyType.RESOURCE);
        complete(kept);
        return kept;
    }

    FunctionLives functions() {
        return functions;
    }

    /// One of those that were looked up.
    Optional<Kept> concerned(String canonical) {
        return Optional.ofNullable(byArn.get(canonical));
    }

    Optional<Kept> findEndpoint(String idOrArn) {
        return Optional.ofNullable(endpoints.get(idOrArn.substring(idOrArn.lastIndexOf('/') + 1)));
    }

    List<Kept> all() {
        return List.copyOf(byArn.values());
    }

    Track<Optional<String>> alias(String arn) {
        return aliases.computeIfAbsent(arn, _ -> new Track<>(Optional::equals));
    }

    /// The key that an alias stood for.
    Optional<String> keyOf(String alias, Point at) {
        return Optional.ofNullable(aliases.get(alias))
                .flatMap(track -> track.at(at))
                .flatMap(known -> known instanceof Known.Is<Optional<String>>(var key, _) ? key : Optional.empty());
    }

    boolean isUnnamed(Call call) {
        return unnamed.contains(call);
    }

    void unnamed(Call call) {
        unnamed.add(call);
    }

    void complete() {
        byArn.values().forEach(this::complete);
    }

    private void complete(Kept kept) {
        functions.tell(kept);
        if (!kept.policy.isEmpty()) {
            doubt(kept);
        }
        kept.policy.complete();
        kept.tags.complete();
    }

    /// A call whose record does not say which resource it concerned may have changed any of its service in its account, and
    /// any of which nothing tells the account.
    private void doubt(Kept kept) {
        for (Call call : unnamed.stream().filter(ResourcePolicies::touchesPolicies).toList()) {
            String service = call.service().substring(0, call.service().indexOf('.')).toLowerCase(Locale.ROOT);
            if (kept.arn().split(":")[2].equals(service)
                    && (kept.account().isEmpty() || kept.account().equals(call.account()))) {
                kept.policy.unsure(
                        call.point(),
                        "The record of %s (event %s) does not say which resource it concerned."
                                .formatted(
                                        call.described(), call.source().eventId().orElse("without id")),
                        ResourcePolicy.Change.of(call.name()));
            }
        }
    }
}
