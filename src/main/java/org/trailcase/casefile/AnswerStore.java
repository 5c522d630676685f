package org.trailcase.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.trail.answer.AwsAnswer;
import org.trailcase.trail.answer.AwsAnswer.Call;
import org.trailcase.trail.answer.AwsAnswer.Decision;
import org.trailcase.trail.answer.AwsAnswer.Form;
import org.trailcase.trail.answer.AwsAnswer.MatchedStatement;
import org.trailcase.trail.answer.AwsAnswer.Source;

/// What AWS answered about single decisions, as rows and back.
final class AnswerStore {
    private final Database database;

    AnswerStore(Database database) {
        this.database = database;
    }

    void write(int exhibit, AwsAnswer answer) {
        Call call = answer.call();
        long id = database.insert(
                "INSERT INTO answer(exhibit, pointer, form, principal, principal_id, action, resource, authorization_id,"
                        + " time, decision, layer, failures, context) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                exhibit,
                answer.source().pointer(),
                answer.form().word(),
                call.principal(),
                call.principalId(),
                call.action().text(),
                call.resource(),
                call.authorizationId(),
                call.time().map(Instant::toString),
                answer.decision().word(),
                answer.layer().map(PolicyType::word),
                JsonRows.texts(answer.failures()),
                JsonRows.lists(answer.context()));
        answer.matched().forEach(statement -> write(id, statement));
    }

    private void write(long answer, MatchedStatement statement) {
        database.run(
                "INSERT INTO answer_statement(answer, layer, policy, attached_to, sid, effect, text)"
                        + " VALUES (?,?,?,?,?,?,?)",
                answer,
                statement.layer().map(PolicyType::word),
                statement.policy(),
                JsonRows.texts(statement.attachedTo()),
                statement.sid(),
                statement.effect(),
                statement.text());
    }

    /// Notes what the examiner says: that the answers of this exhibit are about this event.
    void about(int exhibit, String event, Examiner examiner, Instant at) {
        database.run(
                "INSERT OR IGNORE INTO answer_event(exhibit, event, examiner, at) VALUES (?,?,?,?)",
                exhibit,
                event,
                examiner.name(),
                at.toString());
    }

    /// In the order in which they were received.
    List<AwsAnswer> all() {
        return database.list(
                "SELECT a.id, a.exhibit, x.name, x.sha256, a.pointer, a.form, a.principal, a.principal_id, a.action,"
                        + " a.resource, a.authorization_id, a.time, a.decision, a.layer, a.failures, a.context"
                        + " FROM answer a JOIN exhibit x ON x.id = a.exhibit ORDER BY a.id",
                this::answer);
    }

    private AwsAnswer answer(ResultSet row) throws SQLException {
        return new AwsAnswer(
                named(Form.values(), row.getString(6), Form::word),
                new Call(
                        Optional.ofNullable(row.getString(7)),
                        Optional.ofNullable(row.getString(8)),
                        ActionName.parse(row.getString(9)).orElseThrow(IllegalArgumentException::new),
                        Optional.ofNullable(row.getString(10)),
                        Optional.ofNullable(row.getString(11)),
                        Optional.ofNullable(row.getString(12)).map(Instant::parse),
                        events(row.getInt(2))),
                named(Decision.values(), row.getString(13), Decision::word),
                layer(row.getString(14)),
                statements(row.getLong(1)),
                JsonRows.texts(row.getString(15)),
                JsonRows.lists(row.getString(16)),
                new Source(row.getString(3), row.getString(4), row.getString(5)));
    }

    private List<MatchedStatement> statements(long answer) {
        return database.list(
                "SELECT layer, policy, attached_to, sid, effect, text FROM answer_statement WHERE answer = ?"
                        + " ORDER BY rowid",
                row -> new MatchedStatement(
                        layer(row.getString(1)),
                        row.getString(2),
                        JsonRows.texts(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                answer);
    }

    private List<String> events(int exhibit) {
        return database.list(
                "SELECT event FROM answer_event WHERE exhibit = ? ORDER BY rowid", row -> row.getString(1), exhibit);
    }

    private static Optional<PolicyType> layer(@Nullable String word) {
        return Optional.ofNullable(word).flatMap(PolicyType::of);
    }

    private static <T> T named(T[] values, String word, Function<T, String> words) {
        return Arrays.stream(values)
                .filter(value -> words.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such word as " + word));
    }
}
