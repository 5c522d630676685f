package org.trailcase.explain.request;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.NamedResource;
import org.trailcase.catalog.ResourceName;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;

/// What an action was to be done to: AWS's message first, then the record's own list, then its parameters.
final class Resources {
    private static final Source MESSAGE = Source.recorded("errorMessage");
    private static final Source LISTED = Source.recorded("resources");

    private final Catalog catalog;
    private final PolicyHistory history;
    private final Calls calls;

    Resources(Catalog catalog, PolicyHistory history, Calls calls) {
        this.catalog = catalog;
        this.history = history;
        this.calls = calls;
    }

    List<SourcedResource> of(Event event, ActionName action, Optional<Denial> stated) {
        Optional<RequestedResource> said = stated.filter(denial ->
                        denial.action().filter(action::equals).isPresent())
                .flatMap(Denial::resource)
                .flatMap(text -> said(event, text));
        if (said.isPresent()) {
            return List.of(new SourcedResource(said.get(), MESSAGE));
        }
        if (catalog.action(action).filter(known -> known.isWildcardOnly()).isPresent()) {
            return List.of(new SourcedResource(
                    RequestedResource.EVERYTHING, Source.byRule("AWS asks about no resource for " + action)));
        }
        Optional<SourcedResource> own = OwnUser.of(event, action);
        if (own.isPresent()) {
            return List.of(own.get());
        }
        List<SourcedResource> named = distinct(calls.resources(event, action).stream()
                .map(one -> requested(event, one)));
        List<SourcedResource> listed = ofItsKind(action, listed(event, action));
        List<SourcedResource> both = listed.stream()
                .filter(one -> named.stream().anyMatch(other -> other.resource().equals(one.resource())))
                .toList();
        return listed.isEmpty() ? orPrefixes(event, action, named) : both.isEmpty() ? listed : both;
    }

    private static List<SourcedResource> distinct(Stream<SourcedResource> resources) {
        Map<RequestedResource, SourcedResource> byResource = new LinkedHashMap<>();
        resources.forEach(one -> byResource.putIfAbsent(one.resource(), one));
        return List.copyOf(byResource.values());
    }

    // The record of a call on an object lists its bucket too, and that of a copy what is read and what is written.
    // Source: CloudTrail User Guide, "CloudTrail record contents", resources, read 2026-11-24.
    private List<SourcedResource> ofItsKind(ActionName action, List<SourcedResource> listed) {
        if (listed.size() < 2) {
            return listed;
        }
        List<SourcedResource> fitting = listed.stream()
                .filter(one -> fits(action, one.resource().described()))
                .toList();
        return fitting.isEmpty() ? listed : fitting;
    }

    private boolean fits(ActionName action, String arn) {
        return catalog.action(action).stream()
                .flatMap(known -> known.targets().stream())
                .anyMatch(target -> target.type().fits(arn));
    }

    private SourcedResource requested(Event event, NamedResource named) {
        Source source = named.parameters().isEmpty()
                ? Source.of("the record does not name it")
                : Source.recorded("requestParameters." + String.join(", requestParameters.", named.parameters()));
        return switch (named.name()) {
            case ResourceName.Exact(String arn) -> new SourcedResource(new RequestedResource.Exact(arn), source);
            case ResourceName.Any _ -> new SourcedResource(RequestedResource.EVERYTHING, source);
            case ResourceName.Unknown(String why) -> new SourcedResource(new RequestedResource.Unrecorded(why), source);
            case ResourceName.Pattern(String text, Optional<String> usual) ->
                usual.flatMap(Arn::parse)
                        .flatMap(arn -> known(event, arn))
                        .map(known -> new SourcedResource(known, source.and("its path from an export of the account")))
                        .orElseGet(() -> new SourcedResource(new RequestedResource.WithHoles(text), source));
        };
    }

    private Optional<RequestedResource> known(Event event, Arn usual) {
        return holder(event, usual).map(holder -> new RequestedResource.Exact(holder.identity().arn()));
    }

    /// The user, group or role that an ARN of IAM names, as the export nearest to the event shows it.
    Optional<PolicyHolder> holder(Event event, Arn arn) {
        String type = arn.resource().substring(0, Math.max(0, arn.resource().indexOf('/')));
        return Arrays.stream(PolicyHolder.Kind.values())
                .filter(kind -> arn.service().equals("iam") && kind.name().equalsIgnoreCase(type))
                .flatMap(kind -> history.holder(kind, arn.account(), arn.lastPiece(), event.time()).stream())
                .findFirst();
    }

    /// The keys of tags of the same, of which it is not known whether it had them or with which value.
    Map<String, String> doubtedTags(Event event, PolicyHolder.Kind kind, Arn arn) {
        return history.doubtedTags(kind, arn.account(), arn.lastPiece(), event.time());
    }

    /// The account that owns the resources, where something says so.
    static Optional<String> account(Event event, List<RequestedResource> resources) {
        Optional<String> named = resources.stream()
                .flatMap(resource -> resource instanceof RequestedResource.Exact(String arn)
                        ? Arn.parse(arn).stream()
                        : Stream.empty())
                .map(Arn::account)
                .filter(account -> account.matches("\\d{12}"))
                .findFirst();
        return named.or(() -> event.resources().stream()
                .flatMap(resource -> resource.account().stream())
                .findFirst());
    }

    // AWS writes an ARN, or a word and a name: "user svc-backup", "policy arn:aws:iam::…".
    private Optional<RequestedResource> said(Event event, String text) {
        String plain = text.strip();
        if (plain.equals("*") || Arn.parse(plain).isPresent()) {
            return Optional.of(RequestedResource.of(plain));
        }
        int space = plain.lastIndexOf(' ');
        String name = plain.substring(space + 1);
        if (Arn.parse(name).isPresent()) {
            return Optional.of(RequestedResource.of(name));
        }
        String kind = space < 0 ? "" : plain.substring(0, space).toLowerCase(Locale.ROOT);
        Optional<String> account = event.recipientAccount().or(event.identity()::account);
        return switch (kind) {
            case "user" -> account.map(id -> ofIam(event, PolicyHolder.Kind.USER, "user", id, name));
            case "role" -> account.map(id -> ofIam(event, PolicyHolder.Kind.ROLE, "role", id, name));
            case "group" -> account.map(id -> ofIam(event, PolicyHolder.Kind.GROUP, "group", id, name));
            case "instance profile" -> account.map(id -> anyPath(event, "instance-profile", id, name));
            case "policy" -> account.map(id -> anyPath(event, "policy", id, name));
            default -> Optional.empty();
        };
    }

    // A name says nothing of the path; an export that shows the user or role does.
    private RequestedResource ofIam(Event event, PolicyHolder.Kind kind, String type, String account, String name) {
        return history.holder(kind, account, name, event.time())
                .<RequestedResource>map(
                        holder -> new RequestedResource.Exact(holder.identity().arn()))
                .orElseGet(() -> anyPath(event, type, account, name));
    }

    private static RequestedResource anyPath(Event event, String type, String account, String name) {
        return new RequestedResource.WithHoles("arn:%s:iam::%s:%s/*%s"
                .formatted(Callers.partition(event.identity()), account, type, name));
    }

    // A record may list things of other services too, such as the key that an object is encrypted with.
    private static List<SourcedResource> listed(Event event, ActionName action) {
        return distinct(event.resources().stream()
                .flatMap(resource -> resource.arn().stream())
                .filter(arn -> Arn.parse(arn)
                        .filter(parsed -> parsed.service().equals(action.service())
                                || action.service().equals("sts") && parsed.service().equals("iam"))
                        .isPresent())
                .map(arn -> new SourcedResource(new RequestedResource.Exact(arn), LISTED)));
    }

    // Where many objects are meant the record lists the beginning of their ARNs.
    // Source: CloudTrail User Guide, "CloudTrail record contents", resources, read 2026-11-24.
    private List<SourcedResource> orPrefixes(Event event, ActionName action, List<SourcedResource> named) {
        if (!named.stream().allMatch(one -> one.resource() instanceof RequestedResource.Unrecorded)) {
            return named;
        }
        List<SourcedResource> prefixes = event.raw().array("resources").stream()
                .flatMap(list -> list.objects())
                .flatMap(one -> one.text("ARNPrefix").stream())
                .filter(prefix -> Arn.parse(prefix)
                        .filter(arn -> arn.service().equals(action.service()))
                        .isPresent())
                .filter(prefix -> fits(action, prefix + "x"))
                .map(prefix -> new SourcedResource(
                        new RequestedResource.WithHoles(prefix + "*"), Source.recorded("resources.ARNPrefix")))
                .toList();
        return prefixes.isEmpty() ? named : prefixes;
    }
}
