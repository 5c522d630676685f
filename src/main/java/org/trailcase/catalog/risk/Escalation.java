package org.trailcase.catalog.risk;

import java.util.Arrays;
import java.util.List;
import org.trailcase.aws.ActionName;

/// A known way to more rights: who may do all of `actions` on the right resources can do what `way` says.
public record Escalation(List<ActionName> actions, String way) {

    public Escalation {
        actions = List.copyOf(actions);
    }

    static Escalation of(String joined, String way) {
        return new Escalation(
                Arrays.stream(joined.split("\\+"))
                        .map(name -> ActionName.parse(name).orElseThrow())
                        .toList(),
                way);
    }

    /// The actions joined for people: `iam:PassRole + ec2:RunInstances`.
    public String text() {
        return String.join(" + ", actions.stream().map(ActionName::text).toList());
    }
}
