package org.trailcase.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.PrincipalPolicies;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicySource;

/// The policies in force as text for a terminal.
final class PoliciesText {
    private final PrintWriter out;

    PoliciesText(PrintWriter out) {
        this.out = out;
    }

    /// What was in force first, then what is not known or was not; `outside` says where the moment lies outside of the evidence.
    void print(PoliciesAt standing, Optional<String> outside) {
        line("Policies in force at %s, changes of that second included", Output.time(standing.at()));
        outside.ifPresent(sentence -> line("%s", sentence));
        if (standing.isEmpty()) {
            line("Nothing is known of any policy; import the account's export, made with"
                    + " 'aws iam get-account-authorization-details'.");
        }
        // Of what alone is told, its absence is the answer.
        boolean isOnlyOne = standing.principals().size() + standing.others().size() == 1;
        standing.principals().stream().filter(PoliciesText::hasPolicy).forEach(this::print);
        standing.others().stream().filter(other -> other.version().text().isPresent()).forEach(this::print);
        standing.principals().stream().filter(holder -> !hasPolicy(holder)).forEach(this::print);
        standing.others().stream()
                .filter(other -> other.version().text().isEmpty())
                .filter(other -> isOnlyOne || !other.version().isOfNothing())
                .forEach(this::print);
        long absent = standing.others().stream().filter(other -> other.version().isOfNothing()).count();
        if (absent > 0 && !isOnlyOne) {
            out.println();
            line("%s not there at that time.", Output.count(absent, "resource was", "resources were"));
        }
    }

    private static boolean hasPolicy(PrincipalPolicies holder) {
        return holder.layers().values().stream()
                .anyMatch(layer -> layer instanceof LayerInForce.Held held && held.policies().findAny().isPresent());
    }

    private void print(PrincipalPolicies holder) {
        out.println();
        line("%s", holder.arn());
        holder.otherName().ifPresent(sentence -> line("  %s", sentence));
        for (PolicyType type : PolicyType.values()) {
            Optional.ofNullable(holder.layers().get(type)).ifPresent(layer -> print(type, layer, holder.arn()));
        }
    }

    private void print(PoliciesAt.Other other) {
        out.println();
        line("%s", other.policy().attachedTo());
        line("  %s: %s", other.policy().type().title(), PolicyStates.words(other.version()));
        if (!other.version().why().isEmpty()) {
            line("    %s", other.version().why());
        }
        other.version().text().ifPresent(text -> {
            line("    %s", other.policy().name());
            line("      from %s", source(other.version().source()));
            text.lines().forEach(one -> line("      | %s", one));
        });
    }

    private void print(PolicyType type, LayerInForce layer, String holder) {
        line("  %s: %s", type.title(), PolicyStates.words(layer));
        switch (layer) {
            case LayerInForce.NotInEvidence(String why) -> line("    %s", why);
            case LayerInForce.NotApplicable(String why) -> line("    %s", why);
            case LayerInForce.Held held -> {
                if (held.policies().findAny().isEmpty()) {
                    line("    no policy");
                }
                held.policies().forEach(policy -> print(policy, holder));
                layer.remarks().forEach(remark -> line("    To note: %s", remark));
            }
        }
    }

    private void print(AttachedPolicy policy, String holder) {
        String on = policy.attachedTo().equals(holder) ? "" : ", attached to " + policy.attachedTo();
        line("    %s%s", policy.name(), on);
        line("      from %s", source(policy.source()));
        policy.doubt().ifPresent(why -> line("      in doubt: %s", why));
        policy.document().text().lines().forEach(text -> line("      | %s", text));
    }

    private static String source(PolicySource source) {
        String when = source.moment(Output::time).orElse("an unknown time");
        String exhibit = "%s, sha256 %s".formatted(source.exhibit(), source.sha256());
        return source.eventId()
                .map(id -> "event %s at %s, in %s".formatted(id, when, exhibit))
                .orElseGet(() -> "%s, as of %s".formatted(exhibit, when));
    }

    private void line(String form, Object... values) {
        out.println(Output.plain(form.formatted(values)));
    }
}
