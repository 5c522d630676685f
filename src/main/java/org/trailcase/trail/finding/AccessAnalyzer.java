package org.trailcase.trail.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.json.AnyCase;
import org.trailcase.json.JsonObject;
import org.trailcase.trail.finding.SecurityFinding.Activity;
import org.trailcase.trail.finding.SecurityFinding.Service;
import org.trailcase.trail.finding.SecurityFinding.Source;
import org.trailcase.trail.finding.SecurityFinding.What;
import org.trailcase.trail.finding.SecurityFinding.Where;

/// Reads a finding of IAM Access Analyzer, of either version of its API.
///
/// Source: IAM Access Analyzer API Reference, "FindingSummary", "FindingSummaryV2" and "GetFindingV2", read 2026-11-24.
public final class AccessAnalyzer {
    private final AnyCase finding;
    private final List<AnyCase> details;

    private AccessAnalyzer(AnyCase finding) {
        this.finding = finding;
        this.details = Stream.concat(
                        Stream.of(finding),
                        finding.objects("findingDetails")
                                .flatMap(detail -> detail.object().members().stream())
                                .flatMap(member -> member.value().asObject().stream())
                                .map(AnyCase::new))
                .toList();
    }

    /// Throws where the record has no id: then it is no finding.
    public static SecurityFinding read(JsonObject record, Source source) throws FindingException {
        return new AccessAnalyzer(new AnyCase(record)).read(source);
    }

    private SecurityFinding read(Source source) throws FindingException {
        String id = finding.text("id")
                .orElseThrow(() -> new FindingException("The finding has no id: it cannot be told what it says."));
        Optional<String> resource = finding.text("resource");
        Optional<Arn> arn = resource.flatMap(Arn::parse);
        String type = finding.text("findingType").orElse("ExternalAccess");
        return new SecurityFinding(
                Service.ACCESS_ANALYZER,
                id,
                new What(type, title(type), actions(), Optional.empty()),
                new Where(
                        finding.text("resourceOwnerAccount").or(() -> arn.map(Arn::account)).orElse(""),
                        arn.map(Arn::region).orElse("")),
                names(resource, arn).subject(finding.text("resourceType").orElse("")),
                new Activity(Optional.empty(), Optional.empty(), 1),
                finding.text("status").orElse("").toLowerCase(Locale.ROOT),
                source);
    }

    private Collected names(Optional<String> resource, Optional<Arn> arn) {
        Collected names = new Collected();
        resource.ifPresent(names.resources::add);
        arn.filter(one -> one.service().equals("iam")).ifPresent(one -> {
            if (one.resource().startsWith("role/")) {
                names.roles.add(one.text());
            } else if (one.resource().startsWith("user/")) {
                names.user = Optional.of(one.lastPiece());
            }
        });
        details.forEach(detail -> detail.text("accessKeyId").ifPresent(names.accessKeys::add));
        return names;
    }

    private String title(String type) {
        if (!type.equals("ExternalAccess") && !type.equals("InternalAccess")) {
            return words(type);
        }
        boolean isPublic = details.stream().anyMatch(detail -> detail.truth("isPublic").orElse(false));
        List<String> who = details.stream()
                .flatMap(detail -> detail.object("principal").stream())
                .flatMap(principal -> principal.object().members().stream())
                .flatMap(member -> member.value().scalar().stream())
                .distinct()
                .toList();
        return isPublic
                ? "Open to everyone"
                : who.isEmpty() ? words(type) : "Open to " + String.join(", ", who);
    }

    /// `UnusedIAMUserAccessKey` as `Unused IAM user access key`.
    private static String words(String type) {
        String apart = type.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ");
        StringBuilder words = new StringBuilder();
        for (String word : apart.split(" ")) {
            boolean isName = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            words.append(words.isEmpty() ? word : " " + (isName ? word : word.toLowerCase(Locale.ROOT)));
        }
        return words.toString();
    }

    private String actions() {
        List<String> actions = details.stream().flatMap(detail -> detail.texts("action")).distinct().toList();
        return actions.isEmpty() ? "" : "Actions: " + String.join(", ", actions);
    }
}
