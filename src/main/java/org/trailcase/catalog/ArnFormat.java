package org.trailcase.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The form of an ARN in the catalog, cut at its holes: `arn:${Partition}:s3:::${BucketName}/${ObjectName}`.
final class ArnFormat {
    private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]*)}");

    private final List<Part> parts;
    private final Pattern shape;

    private ArnFormat(List<Part> parts) {
        this.parts = List.copyOf(parts);
        StringBuilder regex = new StringBuilder();
        for (Part part : parts) {
            regex.append(part.isHole() ? part.mayHoldSlashes() ? ".+" : "[^:/]*" : Pattern.quote(part.text()));
        }
        this.shape = Pattern.compile(regex.toString());
    }

    static ArnFormat of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        int from = 0;
        while (hole.find()) {
            if (hole.start() > from) {
                parts.add(new Part(text.substring(from, hole.start()), false));
            }
            parts.add(new Part(hole.group(1), true));
            from = hole.end();
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), false));
        }
        return new ArnFormat(parts);
    }

    List<Part> parts() {
        return parts;
    }

    /// Whether this ARN has the form.
    boolean fits(String arn) {
        return shape.matcher(arn).matches();
    }

    /// The holes that a request must fill: all but partition, region and account.
    List<String> ownHoles() {
        return parts.stream()
                .filter(part -> part.isHole() && !part.isPlace())
                .map(Part::text)
                .toList();
    }

    /// Literal text, or the name of a hole.
    record Part(String text, boolean isHole) {

        boolean isPlace() {
            return isHole && (text.equals("Partition") || text.equals("Region") || text.equals("Account"));
        }

        boolean isPath() {
            return isHole && text.endsWith("WithPath");
        }

        boolean mayHoldSlashes() {
            return isPath()
                    || text.equals("ObjectName")
                    || text.equals("LogGroupName")
                    || text.equals("SecretId")
                    || text.equals("RepositoryName")
                    || text.equals("ParameterNameWithoutLeadingSlash");
        }
    }
}
