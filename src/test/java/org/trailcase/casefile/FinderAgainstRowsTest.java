package org.trailcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.QueryException;
import org.trailcase.query.Term;
import org.trailcase.work.Progress;

/// The columns answer as asking one event after the other would.
@SuppressWarnings("NullAway.Init")
class FinderAgainstRowsTest {
    private static final int EVENTS = 300;
    private static final List<String> LEAVES = List.of(
            "principal:alice", "principal:=bob", "principal:*user/c*", "action:iam:*", "action:GetUser,Decrypt", "service:s3",
            "outcome:denied", "outcome:denied,failed", "readOnly", "write", "error:Access", "error:=AccessDenied", "error:=\"\"",
            "ip:203.0.113.0/24", "ip:2001:db8::/32", "ip:s3.amazonaws.com", "region:eu-west-1", "account:111122223333",
            "mark:malicious", "mark:*", "note:ask", "by:examiner", "since:2026-03-14T09:02", "until:2026-03-14T09:03:30",
            "since:2026-03-14T09:01:00.5Z", "exhibit:b.json", "exhibit:*.gz", "type:IAMUser", "agent:aws-cli", "\"needle\"",
            "\"NEEDLE\"", "event:*1", "resource:x", "*", "cause:odd", "cause:even", "verdict:allowed");

    @TempDir
    Path folder;

    private CaseFile file;

    @Test
    void randomQueriesFindWhatAskingEachEventFinds() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (CaseFile opened = filled(random)) {
            file = opened;
            file.judgedBy(() -> (bytes, start, end) -> judged(new String(bytes, start, end - start, StandardCharsets.UTF_8)));
            for (int i = 0; i < 300; i++) {
                String typed = query(random, 3);
                EventQuery query;
                try {
                    query = EventQuery.parse(typed);
                } catch (QueryException e) {
                    assertThat(e).hasMessageContaining("leaves no time");
                    continue;
                }
                Set<Long> expected = file.all().stream()
                        .filter(row -> query.terms().stream().allMatch(term -> holds(term, row)))
                        .map(EventRow::id)
                        .collect(Collectors.toSet());

                EventRows found = file.find(query);

                assertThat(found.stream().map(EventRow::id).collect(Collectors.toSet()))
                        .as("seed %d: %s", seed, typed)
                        .isEqualTo(expected);
                assertThat(found.size()).isEqualTo(expected.size());
                for (int place = 0; place < found.size(); place++) {
                    assertThat(found.place(found.position(place))).contains(place);
                }
            }
        }
    }

    @Test
    void withoutItsOwnFieldAQueryFindsNoFewerEvents() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (CaseFile opened = filled(random)) {
            opened.judgedBy(() -> (bytes, start, end) -> judged(new String(bytes, start, end - start, StandardCharsets.UTF_8)));
            for (int i = 0; i < 100; i++) {
                String typed = query(random, 3);
                try {
                    EventQuery query = EventQuery.parse(typed);
                    Set<Integer> wider = new HashSet<>(
                            opened.find(query.without(Facet.PRINCIPAL::isAskedBy)).positions().boxed().toList());

                    assertThat(wider)
                            .as("seed %d: %s", seed, typed)
                            .containsAll(opened.find(query).positions().boxed().toList());
                } catch (QueryException e) {
                    assertThat(e).hasMessageContaining("leaves no time");
                }
            }
        }
    }

    private CaseFile filled(Random random) throws Exception {
        CaseFile made = CaseFile.create(folder.resolve("made.trailcase"), CaseDescription.named("Made"), new Examiner("Examiner 1"));
        try (Receiving receiving = made.receive(Progress.SILENT)) {
            for (String name : List.of("a.json.gz", "b.json.gz", "c.json.gz")) {
                TrailText text = new TrailText();
                int first = name.charAt(0) * 1000;
                IntStream.range(0, EVENTS / 3).forEach(i -> text.with(event(first + i, random)));
                text.into(receiving, name);
            }
            receiving.commit("3 files");
        }
        made.refresh();
        List<Long> ids = made.all().stream().map(EventRow::id).toList();
        made.marks().mark(ids.subList(10, 40), "malicious");
        made.marks().mark(ids.subList(30, 60), "key");
        made.marks().note(ids.subList(50, 70), "to ask");
        return made;
    }

    private static String event(int number, Random random) {
        String time = Instant.parse("2026-03-14T09:00:00Z").plusMillis(random.nextInt(600) * 500L).toString();
        String service = pick(random, "s3", "iam", "kms", "ec2");
        String name = pick(random, "GetUser", "Decrypt", "PutObject", "RunInstances");
        String end = pick(
                random,
                ",\"readOnly\":true",
                ",\"readOnly\":false",
                ",\"readOnly\":false,\"errorCode\":\"AccessDenied\"",
                ",\"readOnly\":false,\"errorCode\":\"AccessDeniedException\"",
                ",\"errorCode\":\"Client.VcpuLimitExceeded\",\"requestParameters\":{\"x\":\"a needle\"}");
        return TrailText.event(number, time, service, name, pick(random, "alice", "bob", "bobby", "carol"), end);
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static String query(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return LEAVES.get(random.nextInt(LEAVES.size()));
        }
        String one = query(random, depth - 1);
        String other = query(random, depth - 1);
        return switch (random.nextInt(4)) {
            case 0 -> "(" + one + " OR " + other + ")";
            case 1 -> "-(" + one + ")";
            case 2 -> "((" + one + ") (" + other + "))";
            default -> "(" + one + " NOT (" + other + "))";
        };
    }

    private static Judging.Judged judged(String record) {
        return record.length() % 2 == 0
                ? new Judging.Judged("allowed", List.of("even"))
                : new Judging.Judged("undecided", List.of("odd"));
    }

    private boolean holds(Term term, EventRow row) {
        String record = new String(file.record(row.id()), StandardCharsets.UTF_8);
        return switch (term) {
            case Term.Matches(Field field, Glob glob) -> matches(field, glob, row);
            case Term.Recorded recorded -> row.outcome() == recorded.outcome();
            case Term.Since since -> !row.time().isBefore(since.start());
            case Term.Until until -> row.time().isBefore(until.end());
            case Term.From from -> from.network().contains(row.address());
            case Term.FromSource source -> source.pattern().foundIn(row.address());
            case Term.ReadOnly _ -> row.readOnly().orElse(false);
            case Term.Marked marked -> marked(row, mark -> mark.kind() == Mark.Kind.MARK && marked.name().matches(mark.value()));
            case Term.Noted noted -> marked(row, mark -> mark.kind() == Mark.Kind.NOTE && noted.text().foundIn(mark.value()));
            case Term.MarkedBy by -> marked(row, mark -> by.examiner().foundIn(mark.examiner()));
            case Term.Contains contains ->
                record.toLowerCase(Locale.ROOT).contains(contains.text().toLowerCase(Locale.ROOT));
            case Term.Decided decided -> judged(record).causes().stream().anyMatch(decided.cause()::foundIn);
            case Term.Verdict verdict -> judged(record).verdict().equals(verdict.word());
            case Term.Not not -> !holds(not.term(), row);
            case Term.All(List<Term> terms) -> terms.stream().allMatch(one -> holds(one, row));
            case Term.Any(List<Term> terms) -> terms.stream().anyMatch(one -> holds(one, row));
        };
    }

    private boolean marked(EventRow row, Predicate<Mark> wanted) {
        return file.marks().on(row.id()).stream().anyMatch(wanted);
    }

    private boolean matches(Field field, Glob glob, EventRow row) {
        Predicate<String> fits = value -> field.fits(glob, value);
        EventRow.Who who = row.who();
        return switch (field) {
            case PRINCIPAL -> fits.test(who.label()) || fits.test(who.principal());
            case SESSION -> fits.test(who.session());
            case KEY -> fits.test(who.accessKey());
            case TYPE -> fits.test(who.type());
            case ACTION -> glob.written().contains(":")
                    ? fits.test(row.action()) || fits.test(row.service() + ":" + row.name())
                    : fits.test(row.name());
            case SERVICE -> fits.test(row.service());
            case RESOURCE -> fits.test(row.resource());
            case ERROR -> fits.test(row.errorCode());
            case REGION -> fits.test(row.region());
            case ACCOUNT -> fits.test(row.account()) || fits.test(who.account());
            case AGENT -> fits.test(row.agent());
            case CATEGORY -> fits.test(row.category());
            case EXHIBIT -> fits.test(file.provenance(row.id()).exhibit());
            case EVENT -> fits.test(file.eventId(row.id()));
        };
    }
}
