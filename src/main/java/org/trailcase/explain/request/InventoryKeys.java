package org.trailcase.explain.request;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.resource.KnownTags;
import org.trailcase.history.track.Point;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.trail.Event;

/// The keys that no record carries and that exports tell: the organisations of caller and resource, the VPC of an
/// endpoint, the tags of a resource.
///
/// Source: IAM User Guide, "AWS global condition context keys" (aws:PrincipalOrgID, aws:PrincipalOrgPaths,
/// aws:ResourceOrgID, aws:ResourceOrgPaths, aws:SourceVpc, aws:ResourceTag), read 2026-11-24.
final class InventoryKeys {
    private static final Source ORGANISATION = Source.of("from exports of the organisation");
    private static final Source RESOURCES = Source.of("from exports of resources");

    private InventoryKeys() {}

    /// What is about the caller and its way to AWS.
    static void put(Event event, PolicyHistory history, Keys keys) {
        Point at = Point.before(event.time());
        event.identity().account().ifPresent(account -> organisation("Principal", account, history, at, keys));
        event.vpcEndpointId()
                .flatMap(history::vpc)
                .ifPresent(vpc -> keys.known("aws:SourceVpc", vpc, RESOURCES));
    }

    /// What is about the things touched: `owner` is the account that they belong to.
    static void put(Event event, Circumstances.Touched touched, ListedKeys listed, PolicyHistory history, Keys keys) {
        Point at = Point.before(event.time());
        touched.account().ifPresent(account -> organisation("Resource", account, history, at, keys));
        if (touched.holder().isPresent() || touched.resources().size() != 1) {
            return;
        }
        if (touched.resources().getFirst() instanceof RequestedResource.Exact(String arn)) {
            Arn.parse(arn).ifPresent(resource -> tags(history.tags(resource, at), listed, keys));
        }
    }

    private static void organisation(String whose, String account, PolicyHistory history, Point at, Keys keys) {
        Optional<String> id = history.organizationOf(account, at);
        id.ifPresent(known -> keys.known("aws:%sOrgID".formatted(whose), known, ORGANISATION));
        history.organizationPath(account, at)
                .ifPresent(path -> keys.known("aws:%sOrgPaths".formatted(whose), List.of(path), ORGANISATION));
    }

    private static void tags(KnownTags tags, ListedKeys listed, Keys keys) {
        String none = "the evidence shows the tags of the resource, and this is none of them";
        for (String key : List.of("aws:ResourceTag/", listed.action().service() + ":ResourceTag/")) {
            if (key.startsWith("aws:") || listed.has(key)) {
                tags.present().forEach((tag, value) -> keys.known(key + tag, value, RESOURCES));
                tags.absent().forEach(tag -> keys.absent(key + tag, none));
                if (tags.isWhole()) {
                    keys.others(key, new ContextValue.Absent(none), RESOURCES);
                }
            }
        }
    }
}
