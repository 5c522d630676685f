package org.trailcase.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Exhibit;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.format.Told;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.Term;
import org.trailcase.trail.Outcome;
import org.trailcase.trail.answer.AccessTroubleshooter;
import org.trailcase.trail.answer.AnswerException;
import org.trailcase.trail.answer.AwsAnswer;
import org.trailcase.trail.answer.DecodedMessage;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// Brings what AWS answered about one call into a case, by the examiner who says which call it is about.
///
/// It becomes an exhibit like every other, and the custody log says who tied it to which event.
public final class AnswerIntake {

    private AnswerIntake() {}

    /// Receives files, of which those with answers are about the event with this id. A file that the case holds already
    /// is tied all the same.
    public static Receipt receive(CaseFile caseFile, List<Path> paths, String eventId, Progress progress) {
        checkDenied(caseFile, eventId);
        Evidence evidence = Evidence.below(paths, caseFile.path(), progress);
        Receipt receipt;
        try (Writing writing = new Writing(caseFile, Told.NOTHING, progress)) {
            receipt = writing.receive(evidence);
        }
        List<Exhibit> answers = answers(caseFile, hashes(evidence, progress));
        if (answers.isEmpty()) {
            throw new Problem("None of these files holds an answer of AWS about a decision, so nothing was tied to event %s."
                    .formatted(eventId));
        }
        answers.forEach(answer -> caseFile.tellWhatAnswerIsAbout(answer, eventId));
        return receipt;
    }

    /// Receives a text that was pasted: a decoded authorization message, or an answer of the Access Troubleshooter.
    public static Receipt paste(CaseFile caseFile, String pasted, String eventId, Progress progress) {
        String text = withoutQuotes(pasted.strip());
        checkAnswer(text);
        try {
            Path folder = Files.createTempDirectory("trailcase");
            Path file = folder.resolve("pasted about event %s.json".formatted(eventId.replaceAll("[^A-Za-z0-9-]", "_")));
            try {
                Files.writeString(file, text, StandardCharsets.UTF_8);
                return receive(caseFile, List.of(file), eventId, progress);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new Problem("The pasted text could not be kept: %s.".formatted(e.getMessage()), e);
        }
    }

    private static void checkDenied(CaseFile caseFile, String eventId) {
        List<EventRow> events = caseFile
                .find(new EventQuery(List.of(new Term.Matches(Field.EVENT, Glob.literal(eventId)))))
                .stream()
                .toList();
        if (events.isEmpty()) {
            throw new Problem("The case holds no event with the id %s; 'trailcase events' lists them.".formatted(eventId));
        }
        if (events.stream().noneMatch(event -> event.outcome() == Outcome.DENIED)) {
            throw new Problem("Event %s was not denied: there is no decision that an answer could be about."
                    .formatted(eventId));
        }
    }

    static Set<String> hashes(Evidence evidence, Progress progress) {
        return evidence.files().stream()
                .map(file -> hash(file, progress))
                .collect(Collectors.toSet());
    }

    private static String hash(Evidence.Found file, Progress progress) {
        try {
            return Content.of(file.path(), file.name(), progress).sha256();
        } catch (IOException e) {
            throw new Problem("The file %s could not be read again: %s.".formatted(file.path(), e.getMessage()), e);
        }
    }

    private static List<Exhibit> answers(CaseFile caseFile, Set<String> hashes) {
        return caseFile.exhibits().stream()
                .filter(exhibit -> exhibit.kind() == ExhibitKind.ANSWER && hashes.contains(exhibit.sha256()))
                .toList();
    }

    // `--query DecodedMessage` prints the message as one JSON text: what is inside is what AWS said.
    private static String withoutQuotes(String text) {
        try {
            return text.startsWith("\"") && JsonReader.read(text) instanceof JsonText inside ? inside.text() : text;
        } catch (JsonException _) {
            return text;
        }
    }

    private static void checkAnswer(String text) {
        try {
            JsonValue value = JsonReader.read(text);
            JsonObject object = value.asObject()
                    .orElseThrow(() -> new Problem("The pasted text is no JSON object; paste the whole answer."));
            AwsAnswer.Source nowhere = new AwsAnswer.Source("", "", "");
            if (AccessTroubleshooter.isOne(object)) {
                AccessTroubleshooter.read(object, nowhere);
            } else {
                DecodedMessage.read(object, nowhere);
            }
        } catch (JsonException | AnswerException e) {
            throw new Problem("The pasted text is no decoded authorization message. " + e.getMessage(), e);
        }
    }
}
