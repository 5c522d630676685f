package org.trailcase.intake.format.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;

/// Which account an export is of: it does not say so itself, the ARNs in it do. The most frequent one is taken.
final class Accounts {

    private Accounts() {}

    /// Empty text when no ARN names one.
    static String of(List<PolicyHolder> holders, List<ManagedPolicy> policies) {
        Map<String, Integer> counts = new TreeMap<>();
        Stream.concat(
                        holders.stream().map(holder -> holder.identity().arn()),
                        policies.stream().map(ManagedPolicy::arn))
                .flatMap(arn -> in(arn).stream())
                .forEach(account -> counts.merge(account, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /// The ARN of a user, group or role without the account `aws`: AWS keeps policies of its own, and nobody whom they hang
    /// on. Tools that make exports unrecognisable write it.
    ///
    /// Source: IAM User Guide, "Managed policies and inline policies" (the ARN of an AWS managed policy), read 2026-11-24.
    static String unlessOfAws(String arn) {
        return Arn.parse(arn)
                .filter(one -> one.account().equals("aws"))
                .map(one -> new Arn(one.partition(), one.service(), one.region(), "", one.resource()).text())
                .orElse(arn);
    }

    /// The account in an ARN. What AWS itself keeps stands under `aws`, which is none.
    static Optional<String> in(String arn) {
        return Arn.parse(arn)
                .map(Arn::account)
                .filter(account -> !account.isEmpty() && !account.equals("aws"));
    }
}
