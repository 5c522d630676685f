package org.trailcase.check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.trailcase.catalog.Action;
import org.trailcase.catalog.ResourceType;
import org.trailcase.policy.match.Glob;
import org.trailcase.policy.match.ResourcePattern;
import org.trailcase.policy.request.Answer;

/// An ARN pattern of a policy, compared with the ARN forms of resource types. For one thread: it remembers the answers.
public final class ArnShape {
    private static final int PARTS = 6;
    private static final int REGION = 3;
    private static final int ACCOUNT = 4;
    private static final Pattern HOLE = Pattern.compile("\\$\\{[^}]*}");

    private final List<Glob> parts;
    private final List<Glob> fixed;
    private final boolean hasSlash;
    // A wildcard covers hundreds of actions that share few types, each of them one object of the catalog.
    private final Map<ResourceType, Boolean> fitting = new IdentityHashMap<>();
    private final Map<ResourceType, Boolean> covered = new IdentityHashMap<>();
    private final Map<ResourceType, Boolean> coveredEverywhere = new IdentityHashMap<>();

    private ArnShape(List<Glob> parts, List<Glob> fixed) {
        this.parts = parts;
        this.fixed = fixed;
        this.hasSlash = parts.getLast().text().indexOf('/') >= 0;
    }

    /// A variable can be anything, as far as the text tells.
    public static ArnShape of(ResourcePattern pattern) {
        String text = pattern.written().text();
        return new ArnShape(parts(text), Glob.of(text).components());
    }

    /// Whether some resource that the action acts on can have such an ARN.
    public boolean fits(Action action) {
        return action.targets().stream().anyMatch(target -> fits(target.type()));
    }

    private boolean fits(ResourceType type) {
        return fitting.computeIfAbsent(type, its -> its.arnFormats().stream().anyMatch(this::fitsForm));
    }

    private boolean fitsForm(String form) {
        List<Glob> formParts = parts(form);
        // Some forms of the catalog are cut short, and parts that a policy leaves out match anything.
        if (parts.size() < PARTS || formParts.size() < PARTS) {
            return true;
        }
        // A name that is all there is behind the account holds no slash: a bucket, a queue, a topic.
        if (hasSlash && formParts.getLast().isEverything()) {
            return false;
        }
        for (int i = 0; i < PARTS; i++) {
            if (parts.get(i).matchesAllOf(formParts.get(i)) == Answer.NO) {
                return false;
            }
        }
        return true;
    }

    /// Whether the pattern covers every resource of a type that the action acts on, at least in one region and account.
    public boolean coversTypeOf(Action action) {
        return action.targets().stream()
                .anyMatch(target -> covered.computeIfAbsent(target.type(), type -> covers(type, PARTS - 1)));
    }

    /// The same in every region and account.
    public boolean coversTypeEverywhereOf(Action action) {
        return action.targets().stream()
                .anyMatch(target -> coveredEverywhere.computeIfAbsent(
                        target.type(), type -> covers(type, REGION, ACCOUNT, PARTS - 1)));
    }

    private boolean covers(ResourceType type, int... wanted) {
        return type.arnFormats().stream()
                .anyMatch(form -> fitsForm(form) && IntStream.of(wanted).allMatch(part -> covers(form, part)));
    }

    // A variable has one value; it covers nothing.
    private boolean covers(String form, int part) {
        List<Glob> formParts = parts(form);
        return part >= fixed.size()
                || (part < formParts.size() && fixed.get(part).matchesAllOf(formParts.get(part)) == Answer.YES);
    }

    private static List<Glob> parts(String text) {
        return Glob.of(HOLE.matcher(text).replaceAll("*")).components();
    }
}
