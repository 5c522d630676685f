package org.trailcase.intake.format;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.Arn;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Piece;
import org.trailcase.intake.content.Pieces;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.policy.snapshot.AccountSnapshot.Section;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.SnapshotOrigin;

/// Puts a snapshot together from the records of an account's export.
///
/// A section counts as collected only when it is whole: where a record of it was lost, or pages are missing, a holder
/// that is not in the snapshot may still exist.
final class AccountReader implements Pieces {
    private static final Map<String, Section> SECTIONS = Map.of(
            AuthorizationDetails.USERS, Section.USERS,
            AuthorizationDetails.GROUPS, Section.GROUPS,
            AuthorizationDetails.ROLES, Section.ROLES,
            AuthorizationDetails.MANAGED, Section.MANAGED_POLICIES);

    private final DefectSink defects;
    private final List<PolicyHolder> holders = new ArrayList<>();
    private final List<ManagedPolicy> managed = new ArrayList<>();
    private final Set<Section> collected = EnumSet.noneOf(Section.class);
    private final Set<Section> broken = EnumSet.noneOf(Section.class);
    private Optional<Section> current = Optional.empty();
    private boolean morePages;
    private long records;

    AccountReader(DefectSink defects) {
        this.defects = defects;
    }

    AccountSnapshot snapshot(SnapshotOrigin origin) {
        if (morePages) {
            defects.defect(
                    new Defect(records, 0, 0, "The export says that more pages follow, and they are not in it."));
            collected.clear();
        }
        collected.removeAll(broken);
        return new AccountSnapshot(origin, account(), collected, holders, managed);
    }

    @Override
    public void list(String name) {
        Section section = SECTIONS.get(name);
        current = Optional.ofNullable(section);
        current.ifPresent(collected::add);
    }

    @Override
    public void mark(String name, String value) {
        morePages = value.equals("true");
    }

    @Override
    public void record(Piece piece) {
        records = piece.ordinal() + 1;
        try {
            String text = piece.text();
            JsonObject record = JsonReader.read(text)
                    .asObject()
                    .orElseThrow(() ->
                            new NotAHolder("This is not a JSON object, so it names no user, group, role or policy."));
            take(record, new PolicyDocuments(piece, text, defects), piece);
        } catch (JsonException | NotAHolder e) {
            defect(piece.defect(String.valueOf(e.getMessage())));
        } catch (CharacterCodingException _) {
            defect(piece.defect("The record holds bytes that are not %s."
                    .formatted(piece.charset().name())));
        }
    }

    @Override
    public void defect(Defect defect) {
        records = defect.record() + 1;
        current.ifPresent(broken::add);
        defects.defect(defect);
    }

    private void take(JsonObject record, PolicyDocuments documents, Piece piece) throws NotAHolder {
        HolderReader reader = new HolderReader(record, documents, pointer(piece));
        switch (piece.list()) {
            case AuthorizationDetails.USERS -> holders.add(reader.user());
            case AuthorizationDetails.GROUPS -> holders.add(reader.group());
            case AuthorizationDetails.ROLES -> holders.add(reader.role());
            case AuthorizationDetails.MANAGED -> managed.add(reader.managedPolicy());
            default -> throw new NotAHolder("The record stands outside of the export's lists.");
        }
    }

    /// A JSON pointer; behind it stands the number of the page where the exhibit holds several.
    private static String pointer(Piece piece) {
        Piece.Position position = piece.position();
        String page = position.document() == 0 ? "" : "#" + (position.document() + 1);
        return page + "/" + piece.list() + "/" + position.index();
    }

    /// An export does not name its account; the ARNs in it do. The most frequent one is taken.
    private String account() {
        Map<String, Integer> counts = new HashMap<>();
        holders.forEach(holder -> count(holder.identity().arn(), counts));
        managed.forEach(policy -> count(policy.arn(), counts));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static void count(String arn, Map<String, Integer> counts) {
        Arn.parse(arn)
                .map(Arn::account)
                .filter(account -> !account.isEmpty() && !account.equals("aws"))
                .ifPresent(account -> counts.merge(account, 1, Integer::sum));
    }
}
