package org.trailcase.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trailcase.history.layer.Call;

/// What a change was about, for people and for look-ups.
final class ChangeWords {
    private static final List<String> NAMES = List.of("roleName", "userName", "groupName");
    private static final List<String> ARNS = List.of("policyArn", "permissionsBoundary");

    private ChangeWords() {}

    static String sentence(Call call, Set<String> resources) {
        List<String> parts = new ArrayList<>();
        call.asked("policyName").ifPresent(name -> parts.add("policy " + name));
        for (String member : ARNS) {
            call.asked(member).ifPresent(parts::add);
        }
        for (String member : NAMES) {
            call.asked(member).ifPresent(name -> parts.add(kind(member) + " " + name));
        }
        parts.addAll(resources);
        return parts.isEmpty() ? call.name() : call.name() + ": " + String.join(", ", parts);
    }

    static Set<String> concerns(Call call, Set<String> resources) {
        Set<String> concerns = new LinkedHashSet<>();
        for (String member : NAMES) {
            call.asked(member).ifPresent(name -> concerns.add(key(kind(member), call.account(), name)));
        }
        for (String member : ARNS) {
            call.asked(member).ifPresent(concerns::add);
        }
        concerns.addAll(resources);
        return concerns;
    }

    /// How a holder is looked up among what changes concern.
    static String key(String kind, String account, String name) {
        return "%s/%s/%s".formatted(account, kind, name.toLowerCase(Locale.ROOT));
    }

    private static String kind(String member) {
        return member.substring(0, member.length() - "Name".length());
    }
}
