package org.trailcase.cli;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Counts;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.PrincipalSummary;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import picocli.CommandLine.Command;

/// Lists who acted, those with denied calls first.
@Command(name = "principals", description = "List who acted, most denied first.", mixinStandardHelpOptions = true)
final class Principals extends Listing<PrincipalSummary> {
    @Override
    List<PrincipalSummary> gathered(CaseFile caseFile, EventRows rows) {
        return caseFile.principals(rows);
    }

    @Override
    void table(List<PrincipalSummary> principals) {
        Output.table(
                out(),
                List.of("Principal", "Kind", "Events", "Denied", "Failed", "Sessions", "First seen", "Last seen"),
                principals.stream()
                        .map(one -> List.of(
                                one.principal().text(),
                                one.principal().kind(),
                                Long.toString(one.counts().all()),
                                Long.toString(one.counts().denied()),
                                Long.toString(one.counts().failed()),
                                Integer.toString(one.reach().sessions()),
                                Output.time(one.firstSeen()),
                                Output.time(one.lastSeen())))
                        .toList());
    }

    @Override
    JsonObject object(PrincipalSummary one) {
        JsonObject.Builder services = JsonObject.builder();
        one.services().forEach((service, counts) -> services.put(service, json(counts)));
        return JsonObject.builder()
                .put("principal", one.principal().text())
                .put("name", one.principal().shortName())
                .put("type", one.type())
                .put("counts", json(one.counts()))
                .put("firstSeen", one.firstSeen().toString())
                .put("lastSeen", one.lastSeen().toString())
                .put("sessions", one.reach().sessions())
                .put("addresses", JsonArray.ofTexts(new ArrayList<>(one.reach().addresses())))
                .put("accessKeys", JsonArray.ofTexts(new ArrayList<>(one.reach().accessKeys())))
                .put("regions", JsonArray.ofTexts(new ArrayList<>(one.reach().regions())))
                .put("services", services.build())
                .build();
    }

    static JsonObject json(Counts counts) {
        return JsonObject.builder()
                .put("events", counts.all())
                .put("succeeded", counts.succeeded())
                .put("denied", counts.denied())
                .put("failed", counts.failed())
                .put("unknown", counts.unknown())
                .put("writes", counts.writes())
                .put("deniedWrites", counts.deniedWrites())
                .build();
    }
}
