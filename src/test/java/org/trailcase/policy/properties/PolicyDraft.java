package org.trailcase.policy.properties;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonWriter;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;
import org.trailcase.policy.PolicySource;

/// A policy that is written out once the request is known which it has in mind.
record PolicyDraft(boolean hasVariables, List<StatementDraft> statements) {
    private static final PolicySource SOURCE =
            new PolicySource("exhibit.json", "00", "", Optional.empty(), Optional.empty());

    static final PolicyDraft ALLOW_ALL = new PolicyDraft(true, List.of(StatementDraft.ALLOW_ALL));

    String text(Scene scene, PolicyType type) {
        return JsonWriter.compact(JsonObject.builder()
                .put("Version", hasVariables ? "2012-10-17" : "2008-10-17")
                .put(
                        "Statement",
                        JsonArray.of(statements.stream()
                                .map(statement -> statement.written(scene, type))
                                .toList()))
                .build());
    }

    AttachedPolicy written(Scene scene, PolicyType type) {
        try {
            return new AttachedPolicy(
                    PolicyDocument.parse(text(scene, type)),
                    type,
                    type.word(),
                    "arn:aws:iam::111122223333:role/app",
                    SOURCE);
        } catch (PolicyException e) {
            throw new AssertionError(e);
        }
    }
}
