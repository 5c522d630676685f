package org.trailcase.bench.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.Facet;
import org.trailcase.casefile.Histogram;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;

/// The eight kinds of questions that an examiner asks of a case, from the typed text to the answer.
enum Question {
    HOURS_OF_ERRORS("histogram by hour, errors only") {
        @Override
        Object ask(CaseFile caseFile) throws QueryException {
            return histogram(caseFile, found(caseFile, "outcome:denied,failed"), Duration.ofHours(1));
        }
    },
    MINUTES("histogram by minute, all") {
        @Override
        Object ask(CaseFile caseFile) {
            return histogram(caseFile, caseFile.all(), Duration.ofMinutes(1));
        }
    },
    TWO_TERMS("count, name and address") {
        @Override
        Object ask(CaseFile caseFile) throws QueryException {
            return found(caseFile, "action:AssumeRole ip:10.0.0.0/8").size();
        }
    },
    EIGHT_FACETS("eight facets, top 10, Region filter") {
        @Override
        Object ask(CaseFile caseFile) throws QueryException {
            return caseFile.facets(found(caseFile, "region:us-east-1"), FACETS, 10);
        }
    },
    PAGE("page of 100 at mid time, Region filter") {
        @Override
        Object ask(CaseFile caseFile) throws QueryException {
            EventRows rows = found(caseFile, "region:us-east-1");
            int middle = rows.size() / 2;
            return IntStream.range(middle, Math.min(rows.size(), middle + 100))
                    .mapToObj(rows::row)
                    .toList();
        }
    },
    SESSIONS("sessions of those denied, with what they did") {
        @Override
        Object ask(CaseFile caseFile) throws QueryException {
            return caseFile.sessions(found(caseFile, "outcome:denied"));
        }
    },
    PRINCIPAL("principal by pattern") {
        @Override
        Object ask(CaseFile caseFile) throws QueryException {
            return found(caseFile, "principal:*report-role-4*").size();
        }
    },
    RESOURCE("resource by part of its name") {
        @Override
        Object ask(CaseFile caseFile) throws QueryException {
            return found(caseFile, "resource:part-31739").size();
        }
    };

    private static final List<Facet> FACETS = List.of(
            Facet.SERVICE,
            Facet.ACTION,
            Facet.REGION,
            Facet.ADDRESS,
            Facet.OUTCOME,
            Facet.ERROR,
            Facet.PRINCIPAL,
            Facet.ACCOUNT);

    private final String words;

    Question(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract Object ask(CaseFile caseFile) throws QueryException;

    private static EventRows found(CaseFile caseFile, String typed) throws QueryException {
        return caseFile.find(EventQuery.parse(typed));
    }

    private static Histogram histogram(CaseFile caseFile, EventRows rows, Duration width) {
        EventRows all = caseFile.all();
        Instant start = all.row(0).time();
        Instant end = all.row(all.size() - 1).time().plusSeconds(1);
        int bins = (int) Math.max(1, Duration.between(start, end).dividedBy(width));
        return caseFile.histogram(rows, start, end, bins);
    }
}
