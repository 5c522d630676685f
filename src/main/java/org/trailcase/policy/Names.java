package org.trailcase.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.PolicyFinding.Kind;

/// Checks the names of elements: they are case-sensitive, and none may stand twice.
final class Names {
    private Names() {}

    static void check(JsonObject object, Set<String> known, String place, List<PolicyFinding> findings) {
        Set<String> seen = new HashSet<>();
        for (JsonObject.Member member : object.members()) {
            String name = member.name();
            if (!known.contains(name)) {
                String meant = known.stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .map(right -> " Element names are case-sensitive: it would be \"" + right + "\".")
                        .orElse("");
                findings.add(PolicyFinding.warning(
                        Kind.UNKNOWN_ELEMENT,
                        "\"%s\" is not an element of a %s and is disregarded.%s".formatted(name, place, meant),
                        member.span()));
            } else if (!seen.add(name)) {
                findings.add(PolicyFinding.warning(
                        Kind.DOUBLED_ELEMENT,
                        "\"%s\" stands twice in the %s: IAM does not store this, and only the last one is read."
                                .formatted(name, place),
                        member.span()));
            }
        }
    }

    /// What to add to the sentence that an element is missing, when it is there in another case.
    static String hint(JsonObject object, String missing) {
        return object.members().stream()
                .map(JsonObject.Member::name)
                .filter(missing::equalsIgnoreCase)
                .findFirst()
                .map(name -> " (it has \"" + name + "\", but element names are case-sensitive)")
                .orElse("");
    }
}
