package org.trailcase.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Counts;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.SessionSummary;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import picocli.CommandLine.Command;

/// Lists sessions: issuer, session name, access key and creation time together.
@Command(name = "sessions", description = "List sessions and the write actions tried in each.", mixinStandardHelpOptions = true)
final class Sessions extends Listing<SessionSummary> {
    @Override
    List<SessionSummary> gathered(CaseFile caseFile, EventRows rows) {
        return caseFile.sessions(rows);
    }

    @Override
    void table(List<SessionSummary> sessions) {
        Output.table(
                out(),
                List.of("First seen", "Who", "Access key", "Created", "Sign-in", "Events", "Denied", "Write actions"),
                sessions.stream()
                        .map(one -> List.of(
                                Output.time(one.firstSeen()),
                                one.who().label(),
                                one.who().accessKey(),
                                one.who().created(),
                                one.signIn() ? "console" : "",
                                Long.toString(one.counts().all()),
                                Long.toString(one.counts().denied()),
                                writes(one.writes())))
                        .toList());
    }

    private static String writes(Map<String, Counts> writes) {
        return writes.entrySet().stream()
                .map(entry -> "%s %d (%d denied)"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().all(),
                                entry.getValue().denied()))
                .collect(Collectors.joining(", "));
    }

    @Override
    JsonObject object(SessionSummary one) {
        JsonObject.Builder writes = JsonObject.builder();
        one.writes().forEach((action, counts) -> writes.put(action, Principals.json(counts)));
        return JsonObject.builder()
                .put("principal", one.principal().text())
                .put("sessionName", one.who().session())
                .put("accessKeyId", one.who().accessKey())
                .put("created", one.who().created())
                .put("consoleSignIn", one.signIn())
                .put("firstSeen", one.firstSeen().toString())
                .put("lastSeen", one.lastSeen().toString())
                .put("addresses", JsonArray.ofTexts(new ArrayList<>(one.addresses())))
                .put("counts", Principals.json(one.counts()))
                .put("writeActions", writes.build())
                .build();
    }
}
