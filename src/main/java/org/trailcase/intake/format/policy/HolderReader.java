package org.trailcase.intake.format.policy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder.Identity;
import org.trailcase.policy.snapshot.PolicyHolder.Kind;
import org.trailcase.policy.snapshot.PolicyHolder.Part;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// Reads one user, group, role or managed policy of an account's export.
///
/// Source of the names: IAM API Reference, "UserDetail", "GroupDetail", "RoleDetail", "ManagedPolicyDetail", "Role",
/// "User", read 2026-11-24.
public final class HolderReader {
    private final Entry entry;
    private final JsonObject record;
    private final Spelling spelling;
    private final HolderParts parts;

    /// `shown` are the parts that this form shows whole where its entries are sound.
    public HolderReader(Entry entry, Spelling spelling, Set<Part> shown) {
        this.entry = entry;
        this.record = entry.record();
        this.spelling = spelling;
        this.parts = new HolderParts(entry, spelling, shown);
    }

    public PolicyHolder user() throws NotAnEntry {
        return holder(Kind.USER, identity("UserName", "UserId"), parts.inlineOfUser());
    }

    public PolicyHolder group() throws NotAnEntry {
        return holder(Kind.GROUP, identity("GroupName", "GroupId"), parts.inline("GroupPolicyList"));
    }

    public PolicyHolder role() throws NotAnEntry {
        return holder(Kind.ROLE, identity("RoleName", "RoleId"), parts.inline("RolePolicyList"));
    }

    public ManagedPolicy managedPolicy() throws NotAnEntry {
        String name = entry.required(spelling.of("PolicyName"));
        List<ManagedPolicy.Version> versions = new ArrayList<>();
        for (Entry version : entry.each(spelling.of("PolicyVersionList"))) {
            version(version, name).ifPresent(versions::add);
        }
        return new ManagedPolicy(entry.required(spelling.of("Arn")), name, versions);
    }

    private Optional<ManagedPolicy.Version> version(Entry version, String name) {
        String id = version.record().text(spelling.of("VersionId")).orElse("");
        boolean isDefault = version.record()
                .scalar(spelling.of("IsDefaultVersion"))
                .map(Boolean::parseBoolean)
                .orElseGet(() -> record.text(spelling.of("DefaultVersionId"))
                        .filter(id::equals)
                        .isPresent());
        return version.document(spelling.of("Document"), name)
                .map(text ->
                        new ManagedPolicy.Version(id, isDefault, text, moment(version.record(), spelling)));
    }

    private PolicyHolder holder(Kind kind, Identity identity, List<WrittenPolicy> inline) {
        List<String> attached = parts.attached();
        List<String> groups = kind == Kind.USER ? parts.groups() : List.of();
        Optional<String> boundary = parts.boundary();
        Map<String, String> tags = parts.tags();
        return new PolicyHolder(
                kind,
                identity,
                parts.shown(),
                inline,
                attached,
                groups,
                boundary,
                entry.document(spelling.of("AssumeRolePolicyDocument"), "AssumeRolePolicyDocument"),
                tags,
                moment(record, spelling),
                entry.pointer());
    }

    /// When an entry was made. Another answer than ISO 8601 is of no use here; the text stays in the exhibit.
    static Optional<Instant> moment(JsonObject record, Spelling spelling) {
        return record.text(spelling.of("CreateDate")).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        });
    }

    private Identity identity(String name, String id) throws NotAnEntry {
        return new Identity(
                Accounts.unlessOfAws(entry.required(spelling.of("Arn"))),
                entry.required(spelling.of(name)),
                record.text(spelling.of("Path")).orElse("/"),
                record.text(spelling.of(id)).orElse(""));
    }
}
