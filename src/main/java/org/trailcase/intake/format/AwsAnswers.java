package org.trailcase.intake.format;

import java.io.IOException;
import java.util.Set;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Shape;
import org.trailcase.json.JsonObject;
import org.trailcase.trail.answer.AccessTroubleshooter;
import org.trailcase.trail.answer.AnswerException;
import org.trailcase.trail.answer.AwsAnswer;
import org.trailcase.trail.answer.DecodedMessage;
import org.trailcase.work.Progress;

/// What AWS itself said about a single decision: a decoded authorization message, or a saved answer of IAM's Access
/// Troubleshooter.
///
/// Sources: see [DecodedMessage] and [AccessTroubleshooter].
final class AwsAnswers implements Format.Answer {
    private static final Shape SHAPE =
            new Shape(Set.of(), Set.of(), Set.of("DecodedMessage", "allowed", "requestContext", "evaluations"));

    @Override
    public String title() {
        return "AWS's answer about a decision";
    }

    @Override
    public boolean recognises(Head head) {
        boolean decoded = head.has(".DecodedMessage")
                || (head.has(".allowed") && head.has(".context") && head.has(".matchedStatements"));
        boolean looked = head.has(".evaluations[].evaluatedEffect")
                || (head.has(".requestContext") && head.has(".evaluations[].action"))
                || head.has(".Evaluations[].EvaluatedEffect");
        return decoded || looked;
    }

    @Override
    public void read(Content content, AnswerSink sink, Progress progress) throws IOException {
        JsonRecords.read(content, SHAPE, sink, progress, (record, piece) -> {
            AwsAnswer.Source source =
                    new AwsAnswer.Source(content.name(), content.sha256(), JsonRecords.pointer(piece));
            try {
                read(record, source, sink);
            } catch (AnswerException e) {
                throw new JsonRecords.Flaw(e);
            }
        });
    }

    private static void read(JsonObject record, AwsAnswer.Source source, AnswerSink sink) throws AnswerException {
        if (AccessTroubleshooter.isOne(record)) {
            AccessTroubleshooter.read(record, source).forEach(sink::answer);
        } else {
            sink.answer(DecodedMessage.read(record, source));
        }
    }
}
