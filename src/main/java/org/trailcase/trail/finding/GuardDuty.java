package org.trailcase.trail.finding;

import java.util.Locale;
import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.json.AnyCase;
import org.trailcase.json.JsonObject;
import org.trailcase.trail.finding.SecurityFinding.Activity;
import org.trailcase.trail.finding.SecurityFinding.Service;
import org.trailcase.trail.finding.SecurityFinding.Source;
import org.trailcase.trail.finding.SecurityFinding.What;
import org.trailcase.trail.finding.SecurityFinding.Where;

/// Reads a finding of Amazon GuardDuty, as its API answers it (`Id`) or as it is exported (`id`).
///
/// Sources: Amazon GuardDuty API Reference, "Finding", "Resource" and "Sequence"; User Guide, "GuardDuty finding format";
/// read 2026-11-24.
public final class GuardDuty {
    private final AnyCase finding;
    private final AnyCase resource;
    private final AnyCase service;
    private final Collected names = new Collected();

    private GuardDuty(AnyCase finding) {
        AnyCase nothing = new AnyCase(JsonObject.builder().build());
        this.finding = finding;
        this.resource = finding.object("resource").orElse(nothing);
        this.service = finding.object("service").orElse(nothing);
    }

    /// Throws where the record has no id and no type: then it cannot be told what was found.
    public static SecurityFinding read(JsonObject record, Source source) throws FindingException {
        return new GuardDuty(new AnyCase(record)).read(source);
    }

    private SecurityFinding read(Source source) throws FindingException {
        String id = required("id");
        String type = required("type");
        credentials();
        workload();
        sequence();
        Collected.each(resource.object(), this::resourceName);
        Collected.each(service.get("action").orElse(service.object()), this::address);
        return new SecurityFinding(
                Service.GUARD_DUTY,
                id,
                new What(type, finding.text("title").orElse(type), finding.text("description").orElse(""), severity()),
                new Where(finding.text("accountId").orElse(""), finding.text("region").orElse("")),
                names.subject(resource.text("resourceType").orElse("")),
                new Activity(
                        Collected.moment(service, "eventFirstSeen").or(() -> Collected.moment(finding, "createdAt")),
                        Collected.moment(service, "eventLastSeen").or(() -> Collected.moment(finding, "updatedAt")),
                        service.text("count").flatMap(GuardDuty::number).map(Double::longValue).orElse(1L)),
                service.truth("archived").orElse(false) ? "archived" : "active",
                source);
    }

    private String required(String name) throws FindingException {
        return finding.text(name)
                .orElseThrow(() -> new FindingException("The finding has no %s: it cannot be told what it says.".formatted(name)));
    }

    private Optional<Double> severity() {
        return finding.text("severity").flatMap(GuardDuty::number);
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private void credentials() {
        resource.object("accessKeyDetails").ifPresent(key -> {
            key.text("accessKeyId").ifPresent(names.accessKeys::add);
            names.principalId = key.text("principalId");
            caller(key.text("userType").orElse(""), key.text("userName"));
        });
    }

    private void caller(String type, Optional<String> name) {
        if (type.equalsIgnoreCase("AssumedRole") || type.equalsIgnoreCase("Role")) {
            name.ifPresent(names.roles::add);
        } else {
            names.user = name;
        }
    }

    private void workload() {
        resource.object("ecsClusterDetails").ifPresent(cluster -> {
            names.cluster = cluster.text("name");
            cluster.within("taskDetails").flatMap(task -> task.text("arn")).ifPresent(this::task);
        });
        // An instance profile has mostly the name of its role, and need not (engineering knowledge): it names no role.
        resource.object("instanceDetails")
                .flatMap(instance -> instance.text("instanceId"))
                .ifPresent(names.instances::add);
        resource.within("lambdaDetails").flatMap(function -> function.text("role")).ifPresent(names.roles::add);
    }

    // The credentials of a task carry its id as the name of the session.
    // Source: Amazon ECS Developer Guide, "Amazon ECS task IAM role", read 2026-11-24.
    private void task(String arn) {
        Arn.parse(arn).map(Arn::lastPiece).ifPresent(names.tasks::add);
    }

    /// An attack sequence names its actors and resources apart from the one resource of other findings.
    private void sequence() {
        service.within("detection", "sequence").ifPresent(sequence -> {
            sequence.objects("actors")
                    .flatMap(actor -> actor.object("user").stream())
                    .forEach(actor -> {
                        actor.text("credentialUid").ifPresent(names.accessKeys::add);
                        caller(actor.text("type").orElse(""), actor.text("name"));
                    });
            sequence.objects("resources").forEach(part -> part.text("uid").ifPresent(this::add));
        });
    }

    private void resourceName(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        // What a task or a machine was made from is not what the finding is about.
        boolean isOfResource = lower.endsWith("arn") && !lower.equals("definitionarn") && !lower.equals("outpostarn");
        if (isOfResource && !text.contains(":instance-profile/")) {
            add(text);
        }
    }

    private void add(String arn) {
        Arn.parse(arn).ifPresent(parsed -> {
            names.resources.add(arn);
            if (parsed.service().equals("ecs") && parsed.resource().startsWith("task/")) {
                names.tasks.add(parsed.lastPiece());
            } else if (parsed.service().equals("ec2") && parsed.resource().startsWith("instance/")) {
                names.instances.add(parsed.lastPiece());
            }
        });
    }

    private void address(String name, String text) {
        if (name.equalsIgnoreCase("ipAddressV4") || name.equalsIgnoreCase("ipAddressV6")) {
            names.addresses.add(text);
        }
    }
}
