package org.trailcase.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.trailcase.aws.ActionName;
import org.trailcase.json.JsonObject;

/// From a recorded call to the resources that policies are asked about, read out of its request parameters.
///
/// The parameters fill the ARN forms that the catalog gives for the action. What the request does not tell stays open
/// or unknown and is never guessed. When a record names its resources itself, those are the better source.
/// Safe to share between threads.
public final class EventResources {
    private static final Set<String> MAKES_WITH_PATH = Set.of(
            "CreateUser",
            "CreateRole",
            "CreateGroup",
            "CreatePolicy",
            "CreateInstanceProfile",
            "CreateVirtualMFADevice",
            "UploadServerCertificate");

    /// A launch makes volumes, though the catalog does not require them: an instance may run without.
    ///
    /// Source: EC2 User Guide, "Example policies to control access the Amazon EC2 API" (launch instances), read
    /// 2026-11-24.
    private static final Map<String, String> MAKES = Map.of("RunInstances", "volume");

    private final Catalog catalog;
    private final ResourceParameters parameters = new ResourceParameters();
    private final Map<String, ArnFormat> formats = new ConcurrentHashMap<>();

    public EventResources(Catalog catalog) {
        this.catalog = catalog;
    }

    /// At least one; one for each resource that the request tells.
    public List<NamedResource> of(ActionName action, ApiCall call) {
        Optional<Action> known = catalog.action(action);
        if (known.isEmpty()) {
            return unknown("The catalog does not know the action " + action + ".");
        }
        if (known.orElseThrow().isWildcardOnly()) {
            return List.of(NamedResource.of(new ResourceName.Any()));
        }
        List<NamedResource> special = SpecialResources.of(known.orElseThrow().name(), call);
        return special.isEmpty() ? filled(known.orElseThrow(), call) : distinct(special);
    }

    private List<NamedResource> filled(Action action, ApiCall call) {
        List<NamedResource> whole = new ArrayList<>();
        List<NamedResource> partial = new ArrayList<>();
        for (Action.Target target : relevant(action, call)) {
            Told told = told(action, target, call);
            (told.whole() || target.required() || makes(action, target) ? whole : partial).addAll(told.names());
        }
        List<NamedResource> names = whole.isEmpty() ? partial : whole;
        return names.isEmpty()
                ? unknown("The request parameters do not name the resource of " + action.name() + ".")
                : distinct(names);
    }

    private static List<NamedResource> distinct(List<NamedResource> names) {
        Map<ResourceName, NamedResource> byName = new LinkedHashMap<>();
        names.forEach(named -> byName.putIfAbsent(named.name(), named));
        return List.copyOf(byName.values());
    }

    private List<Action.Target> relevant(Action action, ApiCall call) {
        return catalog.service(action.name().service())
                .filter(service -> service.prefix().equals("apigateway"))
                .map(gateway -> ApiGatewayTargets.of(gateway, EventNames.undated(call.name())))
                .orElse(action.targets());
    }

    private Told told(Action action, Action.Target target, ApiCall call) {
        JsonObject request = call.requestParameters();
        Told best = Told.NOTHING;
        for (String written : target.type().arnFormats()) {
            ArnFormat format = formats.computeIfAbsent(written, ArnFormat::of);
            List<NamedResource> given = given(format, request);
            if (!given.isEmpty()) {
                return new Told(given, true);
            }
            Map<String, ResourceParameters.Found> values = ArnFilling.values(parameters, action.name(), format, request);
            boolean whole = values.keySet().containsAll(format.ownHoles());
            if (whole || best.names().isEmpty() && (!values.isEmpty() || isOfNoName(action, target, request))) {
                best = new Told(new ArnFilling(format, values, call.scope(), path(call)).all(), whole);
            }
            if (whole) {
                return best;
            }
        }
        return best;
    }

    // ARNs in the request that have the form themselves.
    private static List<NamedResource> given(ArnFormat format, JsonObject request) {
        List<NamedResource> names = new ArrayList<>();
        RequestParameters.walk("", request, (path, text) -> {
            if (text.startsWith("arn:") && format.fits(text)) {
                names.add(NamedResource.of(new ResourceName.Exact(text), RequestParameters.dotted(path)));
            }
        });
        return names;
    }

    // EC2 asks about the things that a call is going to make as well, when they have no name yet; and a call that looks
    // at all things of a kind is asked about the kind.
    // Sources: EC2 User Guide, "Example policies to control access the Amazon EC2 API" (launch instances); Amazon RDS
    // User Guide, "How Amazon RDS works with IAM"; read 2026-11-24.
    private static boolean isOfNoName(Action action, Action.Target target, JsonObject request) {
        String name = action.name().name();
        return (target.required() || makes(action, target) || action.targets().size() == 1)
                && !request.members().isEmpty()
                && (action.name().service().equals("ec2") || name.startsWith("Describe") || name.startsWith("List"));
    }

    private static boolean makes(Action action, Action.Target target) {
        return action.name().service().equals("ec2")
                && target.type().name().equals(MAKES.get(action.name().name()));
    }

    // Only the call that makes an IAM entity tells its path, and none means "/".
    private static Optional<String> path(ApiCall call) {
        return MAKES_WITH_PATH.contains(call.name())
                ? Optional.of(call.requestParameters().text("path").orElse("/"))
                : Optional.empty();
    }

    private static List<NamedResource> unknown(String why) {
        return List.of(NamedResource.of(new ResourceName.Unknown(why)));
    }

    private record Told(List<NamedResource> names, boolean whole) {
        static final Told NOTHING = new Told(List.of(), false);
    }
}
