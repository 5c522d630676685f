package org.trailcase.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.TextPlace;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;

/// A file and what the checks found in its policy; `type` is empty when the text is no policy.
record CheckedFile(Path path, String text, Optional<PolicyType> type, List<CheckFinding> findings) {

    JsonObject json() {
        return JsonObject.builder()
                .put("file", path.toString())
                .put("type", type.map(PolicyType::word))
                .put("findings", JsonArray.of(findings.stream().map(this::json).toList()))
                .build();
    }

    private JsonObject json(CheckFinding finding) {
        TextPlace place = TextPlace.of(text, finding.span());
        return JsonObject.builder()
                .put("id", finding.id())
                .put("severity", finding.severity().word())
                .put("title", finding.title())
                .put("sentence", finding.sentence())
                .put("suggestion", finding.suggestion())
                .put("actions", JsonArray.ofTexts(finding.actions().stream().map(ActionName::text).toList()))
                .put("line", place.line())
                .put("column", place.column())
                .put("start", finding.span().start())
                .put("end", finding.span().end())
                .build();
    }
}
