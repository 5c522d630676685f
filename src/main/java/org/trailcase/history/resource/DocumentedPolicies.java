package org.trailcase.history.resource;

import java.util.Optional;
import org.trailcase.history.layer.Call;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// The policies that AWS itself writes where a call brings none.
final class DocumentedPolicies {

    private DocumentedPolicies() {}

    /// Source: AWS KMS Developer Guide, "Default key policy" (created programmatically), read 2026-11-24. The console
    /// always sends a policy.
    static WrittenPolicy key(String partition, String account) {
        return new WrittenPolicy("default key policy", """
                {
                  "Version": "2012-10-17",
                  "Id": "key-default-1",
                  "Statement": [
                    {
                      "Sid": "Enable IAM User Permissions",
                      "Effect": "Allow",
                      "Principal": {
                        "AWS": "arn:%s:iam::%s:root"
                      },
                      "Action": "kms:*",
                      "Resource": "*"
                    }
                  ]
                }""".formatted(partition, account), "");
    }

    /// Source: Amazon VPC User Guide (AWS PrivateLink), "Control access to VPC endpoints using endpoint policies" (default
    /// endpoint policy), read 2026-11-24.
    static WrittenPolicy endpoint() {
        return new WrittenPolicy("default endpoint policy", """
                {
                  "Version": "2008-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Principal": "*",
                      "Action": "*",
                      "Resource": "*"
                    }
                  ]
                }""", "");
    }

    /// Source: Amazon SNS API Reference, "GetTopicAttributes" (sample response), read 2026-11-24.
    static WrittenPolicy topic(String arn, String account) {
        return new WrittenPolicy("default topic policy", """
                {
                  "Version": "2008-10-17",
                  "Id": "__default_policy_ID",
                  "Statement": [
                    {
                      "Sid": "__default_statement_ID",
                      "Effect": "Allow",
                      "Principal": {
                        "AWS": "*"
                      },
                      "Action": [
                        "SNS:GetTopicAttributes",
                        "SNS:SetTopicAttributes",
                        "SNS:AddPermission",
                        "SNS:RemovePermission",
                        "SNS:DeleteTopic",
                        "SNS:Subscribe",
                        "SNS:ListSubscriptionsByTopic",
                        "SNS:Publish"
                      ],
                      "Resource": "%s",
                      "Condition": {
                        "StringEquals": {
                          "AWS:SourceOwner": "%s"
                        }
                      }
                    }
                  ]
                }""".formatted(arn, account), "");
    }

    /// What AWS wrote is called by its kind, and stands in no record.
    static boolean isOne(WrittenPolicy policy) {
        return policy.pointer().isEmpty() && policy.name().startsWith("default ");
    }

    /// A policy that a call brought about without saying its text.
    static Standing standing(WrittenPolicy policy, Call call) {
        PolicySource source = new PolicySource(
                "the %s that AWS documents, from %s".formatted(policy.name(), call.described()),
                "",
                "",
                Optional.of(call.time()),
                call.source().eventId());
        return Standing.whole(Optional.of(policy), source);
    }
}
