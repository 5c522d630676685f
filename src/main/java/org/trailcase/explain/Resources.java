package org.trailcase.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.ResourceName;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;

/// What an action was to be done to: AWS's message first, then the record's own list, then its parameters.
final class Resources {
    private final Catalog catalog;
    private final PolicyHistory history;
    private final Calls calls;

    Resources(Catalog catalog, PolicyHistory history, Calls calls) {
        this.catalog = catalog;
        this.history = history;
        this.calls = calls;
    }

    List<RequestedResource> of(Event event, ActionName action, Optional<Denial> stated) {
        Optional<RequestedResource> said = stated.filter(denial ->
                        denial.action().filter(action::equals).isPresent())
                .flatMap(Denial::resource)
                .flatMap(text -> said(event, text));
        if (said.isPresent()) {
            return List.of(said.get());
        }
        if (catalog.action(action).filter(known -> known.isWildcardOnly()).isPresent()) {
            return List.of(RequestedResource.EVERYTHING);
        }
        List<RequestedResource> named = calls.resources(event, action).stream()
                .map(name -> requested(event, name))
                .toList();
        List<RequestedResource> listed = ofItsKind(action, listed(event, action));
        List<RequestedResource> both = listed.stream().filter(named::contains).toList();
        return listed.isEmpty() ? named : both.isEmpty() ? listed : both;
    }

    // The record of a call on an object lists its bucket too, and that of a copy what is read and what is written.
    // Source: CloudTrail User Guide, "CloudTrail record contents", resources, read 2026-11-24.
    private List<RequestedResource> ofItsKind(ActionName action, List<RequestedResource> listed) {
        if (listed.size() < 2) {
            return listed;
        }
        List<RequestedResource> fitting = listed.stream()
                .filter(resource -> catalog.action(action).stream()
                        .flatMap(known -> known.targets().stream())
                        .anyMatch(target -> target.type().fits(resource.described())))
                .toList();
        return fitting.isEmpty() ? listed : fitting;
    }

    private RequestedResource requested(Event event, ResourceName name) {
        return switch (name) {
            case ResourceName.Exact(String arn) -> new RequestedResource.Exact(arn);
            case ResourceName.Any _ -> RequestedResource.EVERYTHING;
            case ResourceName.Unknown(String why) -> new RequestedResource.Unrecorded(why);
            case ResourceName.Pattern(String text, Optional<String> usual) ->
                usual.flatMap(Arn::parse)
                        .flatMap(arn -> known(event, arn))
                        .orElseGet(() -> new RequestedResource.WithHoles(text));
        };
    }

    private Optional<RequestedResource> known(Event event, Arn usual) {
        String type = usual.resource().substring(0, Math.max(0, usual.resource().indexOf('/')));
        return Arrays.stream(PolicyHolder.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(type))
                .flatMap(kind -> history.holder(kind, usual.account(), usual.lastPiece(), event.time()).stream())
                .<RequestedResource>map(
                        holder -> new RequestedResource.Exact(holder.identity().arn()))
                .findFirst();
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
    private static List<RequestedResource> listed(Event event, ActionName action) {
        return event.resources().stream()
                .flatMap(resource -> resource.arn().stream())
                .filter(arn -> Arn.parse(arn)
                        .filter(parsed -> parsed.service().equals(action.service())
                                || action.service().equals("sts") && parsed.service().equals("iam"))
                        .isPresent())
                .<RequestedResource>map(RequestedResource.Exact::new)
                .toList();
    }
}
