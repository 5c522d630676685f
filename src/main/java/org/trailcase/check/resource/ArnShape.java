package org.trailcase.check.resource;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trailcase.catalog.Action;
import org.trailcase.catalog.ResourceType;
import org.trailcase.policy.match.Glob;
import org.trailcase.policy.match.ResourcePattern;
import org.trailcase.policy.request.Answer;

/// Whether an ARN pattern of a policy and the ARN form of a resource type have an ARN in common.
public final class ArnShape {
    private static final int PARTS = 6;
    private static final int REGION = 3;
    private static final int ACCOUNT = 4;
    private static final Pattern HOLE = Pattern.compile("\\$\\{[^}]*}");

    private final List<Glob> parts;
    private final List<Glob> fixed;
    private final boolean hasSlash;

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

    public boolean fits(ResourceType type) {
        return parts.size() < PARTS || type.arnFormats().stream().anyMatch(this::fitsForm);
    }

    private boolean fitsForm(String form) {
        List<Glob> formParts = parts(form);
        // A name that is all there is behind the account holds no slash: a bucket, a queue, a topic.
        if (hasSlash && formParts.getLast().isEverything()) {
            return false;
        }
        for (int i = 0; i < PARTS && i < formParts.size(); i++) {
            if (parts.get(i).matchesAllOf(formParts.get(i)) == Answer.NO) {
                return false;
            }
        }
        return true;
    }

    /// Whether the pattern covers every resource of a type that the action acts on, at least in one region and account.
    public boolean coversTypeOf(Action action) {
        return forms(action).anyMatch(form -> fitsForm(form) && covers(form, PARTS - 1));
    }

    /// The same in every region and account.
    public boolean coversTypeEverywhereOf(Action action) {
        return forms(action)
                .anyMatch(form -> fitsForm(form)
                        && covers(form, REGION)
                        && covers(form, ACCOUNT)
                        && covers(form, PARTS - 1));
    }

    private static Stream<String> forms(Action action) {
        return action.targets().stream().flatMap(target -> target.type().arnFormats().stream());
    }

    // A variable has one value; it covers nothing.
    private boolean covers(String form, int part) {
        return part >= fixed.size() || fixed.get(part).matchesAllOf(parts(form).get(part)) == Answer.YES;
    }

    private static List<Glob> parts(String text) {
        return Glob.of(HOLE.matcher(text).replaceAll("*")).components();
    }
}
