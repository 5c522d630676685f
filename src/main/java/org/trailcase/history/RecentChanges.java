package org.trailcase.history;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.Arn;
import org.trailcase.history.organization.Organizations;
import org.trailcase.history.resource.ResourcePolicies;
import org.trailcase.history.track.Point;
import org.trailcase.trail.Event;

/// The changes shortly before a call that may not have spread when it was decided on.
final class RecentChanges {
    private final ChangeLog changes;
    private final Principals principals;
    private final ResourcePolicies resources;
    private final Organizations organizations;

    RecentChanges(
            ChangeLog changes, Principals principals, ResourcePolicies resources, Organizations organizations) {
        this.changes = changes;
        this.principals = principals;
        this.resources = resources;
        this.organizations = organizations;
    }

    List<PolicyChange> of(Event call, Set<String> touched, Duration before) {
        Set<String> caller = call.identity().principalArn().flatMap(Arn::parse).map(arn -> keysOf(arn, call)).orElse(Set.of());
        Set<String> things = new HashSet<>(touched);
        touched.forEach(arn -> Arn.parse(arn).ifPresent(parsed -> {
            key(parsed).ifPresent(things::add);
            things.addAll(resources.carriers(parsed));
        }));
        Set<String> itself = changes.recordsOf(call);
        return changes.between(call.time().minus(before), call.time()).stream()
                .filter(change -> !itself.contains(change.eventId()))
                .filter(change -> change.concerns().stream().anyMatch(caller::contains)
                        || change.isOfTheThingItself() && change.concerns().stream().anyMatch(things::contains))
                .toList();
    }

    // The caller, its groups, and the managed policies that hang on it.
    private Set<String> keysOf(Arn principal, Event call) {
        Set<String> keys = new HashSet<>();
        key(principal).ifPresent(keys::add);
        keys.addAll(organizations.above(principal.account(), Point.before(call.time())));
        Point before = Point.before(call.time());
        principals.named(principal, before).map(one -> principals.held(one, before)).ifPresent(held -> {
            keys.addAll(held.managed());
            held.groups().forEach(group -> keys.add(ChangeWords.key("group", principal.account(), group)));
        });
        return keys;
    }

    /// What changes call the user, group or role of an ARN.
    static Optional<String> key(Arn arn) {
        return Principals.kind(arn)
                .map(kind -> ChangeWords.key(kind.name().toLowerCase(Locale.ROOT), arn.account(), arn.lastPiece()));
    }
}
