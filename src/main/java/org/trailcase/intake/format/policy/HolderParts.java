package org.trailcase.intake.format.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.snapshot.PolicyHolder.Part;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// Reads the parts of one user, group or role, and keeps account of which of them its entry shows whole.
///
/// A part that is not there, or of which something cannot be read, is not whole: the holder may hold more than is shown.
/// What is not there may have been left out by whoever wrote the export; what is there and broken is told as a defect.
final class HolderParts {
    private final Entry entry;
    private final Spelling spelling;
    private final Set<Part> shown;

    /// `shown` are the parts that this form shows whole where its entries are sound.
    HolderParts(Entry entry, Spelling spelling, Set<Part> shown) {
        this.entry = entry;
        this.spelling = spelling;
        this.shown = new HashSet<>(shown);
    }

    /// The parts that turned out to be whole. To be asked when everything else was.
    Set<Part> shown() {
        return Set.copyOf(shown);
    }

    /// Of users the list is left out where it is empty, as the examples and the exports of AWS show.
    /// Source: IAM API Reference, "GetAccountAuthorizationDetails", "UserDetail", read 2026-11-24.
    List<WrittenPolicy> inlineOfUser() {
        boolean isLeftOut = !entry.record().has(spelling.of("UserPolicyList"));
        return isLeftOut ? List.of() : inline("UserPolicyList");
    }

    List<WrittenPolicy> inline(String list) {
        List<WrittenPolicy> texts = new ArrayList<>();
        List<JsonValue> items = items(list, Part.INLINE);
        for (int i = 0; i < items.size(); i++) {
            JsonValue item = items.get(i);
            String place = "%s/%s/%d/".formatted(entry.pointer(), spelling.of(list), i);
            objectOf(item, Part.INLINE, "This is not an inline policy with its name and document.")
                    .flatMap(policy -> document(policy, item, place))
                    .ifPresent(texts::add);
        }
        return texts;
    }

    private Optional<WrittenPolicy> document(JsonObject policy, JsonValue item, String place) {
        String name = policy.text(spelling.of("PolicyName")).orElse("");
        String member = spelling.of("PolicyDocument");
        Optional<WrittenPolicy> document = entry.documents().in(policy, member, name, place + member);
        if (document.isEmpty()) {
            broken(item, Part.INLINE, "The inline policy %s has no document.".formatted(name));
        } else if (name.isEmpty()) {
            broken(item, Part.INLINE, "The inline policy has no name.");
        }
        return document;
    }

    /// The ARNs of the managed policies.
    List<String> attached() {
        List<String> arns = new ArrayList<>();
        for (JsonValue item : items("AttachedManagedPolicies", Part.ATTACHED)) {
            String reason = "This is not an attached policy with its ARN: %s.".formatted(item.asText().orElse("no object"));
            objectOf(item, Part.ATTACHED, reason).ifPresent(policy -> policy.text(spelling.of("PolicyArn"))
                    .ifPresentOrElse(arns::add, () -> broken(item, Part.ATTACHED, "The attached policy has no ARN.")));
        }
        return arns;
    }

    /// The names of a user's groups.
    List<String> groups() {
        List<String> names = new ArrayList<>();
        for (JsonValue item : items("GroupList", Part.GROUPS)) {
            item.asText().ifPresentOrElse(names::add, () -> broken(item, Part.GROUPS, "This is not the name of a group."));
        }
        return names;
    }

    /// The ARN of the permissions boundary; where none is set, the member is left out.
    /// Source: IAM API Reference, "AttachedPermissionsBoundary", "UserDetail", "RoleDetail", read 2026-11-24.
    Optional<String> boundary() {
        Optional<JsonValue> told = told("PermissionsBoundary");
        Optional<String> arn =
                told.flatMap(JsonValue::asObject).flatMap(one -> one.text(spelling.of("PermissionsBoundaryArn")));
        told.filter(_ -> arn.isEmpty())
                .ifPresent(value -> broken(value, Part.BOUNDARY, "The permissions boundary has no ARN."));
        return arn;
    }

    Map<String, String> tags() {
        Optional<JsonValue> told = told("Tags");
        told.filter(value -> value.asArray().isEmpty())
                .ifPresent(value -> broken(value, Part.TAGS, "The tags are not a list."));
        return told.flatMap(JsonValue::asArray).map(Entry::tags).orElse(Map.of());
    }

    private Optional<JsonValue> told(String member) {
        return entry.record().get(spelling.of(member)).filter(value -> !(value instanceof JsonNull));
    }

    private List<JsonValue> items(String list, Part part) {
        Optional<JsonValue> told = told(list);
        Optional<JsonArray> items = told.flatMap(JsonValue::asArray);
        if (items.isEmpty()) {
            told.ifPresent(value -> broken(value, part, "%s is not a list.".formatted(spelling.of(list))));
            shown.remove(part);
        }
        return items.map(JsonArray::items).orElse(List.of());
    }

    private Optional<JsonObject> objectOf(JsonValue item, Part part, String otherwise) {
        if (item.asObject().isEmpty()) {
            broken(item, part, otherwise);
        }
        return item.asObject();
    }

    private void broken(JsonValue value, Part part, String reason) {
        shown.remove(part);
        entry.documents().tell(value, reason);
    }
}
