package org.trailcase.intake.format;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder.Kind;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// Reads one user, group, role or managed policy of an account's export.
///
/// Source of the names: IAM API Reference, "UserDetail", "GroupDetail", "RoleDetail", "ManagedPolicyDetail", read
/// 2026-11-24.
final class HolderReader {
    private final JsonObject record;
    private final PolicyDocuments documents;
    private final String pointer;

    HolderReader(JsonObject record, PolicyDocuments documents, String pointer) {
        this.record = record;
        this.documents = documents;
        this.pointer = pointer;
    }

    PolicyHolder user() throws NotAHolder {
        return holder(Kind.USER, identity("UserName", "UserId"), inline("UserPolicyList"));
    }

    PolicyHolder group() throws NotAHolder {
        return holder(Kind.GROUP, identity("GroupName", "GroupId"), inline("GroupPolicyList"));
    }

    PolicyHolder role() throws NotAHolder {
        return holder(Kind.ROLE, identity("RoleName", "RoleId"), inline("RolePolicyList"));
    }

    ManagedPolicy managedPolicy() throws NotAHolder {
        String name = required("PolicyName");
        List<ManagedPolicy.Version> versions = new ArrayList<>();
        List<JsonValue> listed = items("PolicyVersionList");
        for (int i = 0; i < listed.size(); i++) {
            String place = pointer + "/PolicyVersionList/" + i + "/Document";
            listed.get(i)
                    .asObject()
                    .flatMap(entry -> version(entry, name, place))
                    .ifPresent(versions::add);
        }
        return new ManagedPolicy(required("Arn"), name, versions);
    }

    private Optional<ManagedPolicy.Version> version(JsonObject entry, String name, String place) {
        String id = entry.text("VersionId").orElse("");
        boolean isDefault = entry.scalar("IsDefaultVersion")
                .map(Boolean::parseBoolean)
                .orElseGet(
                        () -> record.text("DefaultVersionId").filter(id::equals).isPresent());
        return documents.in(entry, "Document", name, place).map(text -> new ManagedPolicy.Version(id, isDefault, text, moment(entry)));
    }

    private PolicyHolder holder(Kind kind, PolicyHolder.Identity identity, List<WrittenPolicy> inline) {
        String trust = "AssumeRolePolicyDocument";
        return new PolicyHolder(
                kind,
                identity,
                PolicyHolder.Part.all(),
                inline,
                attached(),
                items("GroupList").stream()
                        .flatMap(item -> item.asText().stream())
                        .toList(),
                record.object("PermissionsBoundary").flatMap(boundary -> boundary.text("PermissionsBoundaryArn")),
                documents.in(record, trust, trust, pointer + "/" + trust),
                tags(),
                moment(record),
                pointer);
    }

    // Another answer than ISO 8601 is of no use here; the text stays in the exhibit.
    private static Optional<Instant> moment(JsonObject entry) {
        return entry.text("CreateDate").flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        });
    }

    private PolicyHolder.Identity identity(String name, String id) throws NotAHolder {
        return new PolicyHolder.Identity(
                required("Arn"),
                required(name),
                record.text("Path").orElse("/"),
                record.text(id).orElse(""));
    }

    private List<WrittenPolicy> inline(String list) {
        List<WrittenPolicy> texts = new ArrayList<>();
        List<JsonValue> listed = items(list);
        for (int i = 0; i < listed.size(); i++) {
            String place = pointer + "/" + list + "/" + i + "/PolicyDocument";
            listed.get(i)
                    .asObject()
                    .flatMap(entry -> documents.in(
                            entry, "PolicyDocument", entry.text("PolicyName").orElse(""), place))
                    .ifPresent(texts::add);
        }
        return texts;
    }

    private List<String> attached() {
        return items("AttachedManagedPolicies").stream()
                .flatMap(item -> item.asObject().stream())
                .flatMap(entry -> entry.text("PolicyArn").stream())
                .toList();
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        for (JsonValue item : items("Tags")) {
            item.asObject()
                    .ifPresent(tag -> tag.text("Key")
                            .ifPresent(key -> tags.put(key, tag.text("Value").orElse(""))));
        }
        return tags;
    }

    private List<JsonValue> items(String list) {
        return record.array(list).map(JsonArray::items).orElse(List.of());
    }

    private String required(String member) throws NotAHolder {
        return record.text(member)
                .orElseThrow(() ->
                        new NotAHolder("The record has no %s: it cannot be told what it is about.".formatted(member)));
    }
}
