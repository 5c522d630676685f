package org.trailcase.casefile;

import org.trailcase.aws.Arn;

/// Who somebody is across sessions: the ARN of the user or role, or the name in the record where it gives no ARN.
public record PrincipalKey(String text) {

    static PrincipalKey of(EventRow.Who who) {
        return new PrincipalKey(who.principal().isEmpty() ? who.label() : who.principal());
    }

    /// A short name for people: the name of the user or role without path, account and partition.
    public String shortName() {
        return Arn.parse(text)
                .map(arn -> arn.resource().equals("root") ? "root of " + arn.account() : arn.lastPiece())
                .orElse(text);
    }

    /// What it is, in words: role, user, service.
    public String kind() {
        return Arn.parse(text)
                .map(arn -> arn.resource().contains("/")
                        ? arn.resource().substring(0, arn.resource().indexOf('/'))
                        : arn.resource())
                .orElse(text.endsWith(".amazonaws.com") ? "AWS service" : "caller");
    }
}
