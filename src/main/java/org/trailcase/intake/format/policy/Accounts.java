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

    /// The account in an ARN. What AWS itself keeps stands under `aws`, which is none.
    static Optional<String> in(String arn) {
        return Arn.parse(arn)
                .map(Arn::account)
                .filter(account -> !account.isEmpty() && !account.equals("aws"));
    }
}
