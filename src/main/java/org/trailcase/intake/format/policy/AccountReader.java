package org.trailcase.intake.format.policy;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Piece;
import org.trailcase.intake.content.Pieces;
import org.trailcase.intake.format.DefectSink;
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
        String account = Accounts.of(holders, managed);
        return new AccountSnapshot(origin, account, collected, holders, managed).in(account);
    }

    // A page that is followed by another says no more than that; the last may leave out that it is the last.
    @Override
    public void document() {
        morePages = false;
    }

    @Override
    public void list(String name) {
        Section section = SECTIONS.get(name);
        current = Optional.ofNullable(section);
        current.ifPresent(collected::add);
    }

    @Override
    public void mark(String name, String value) {
        morePages |= value.equals("true") || value.equals(TEXT);
    }

    @Override
    public void record(Piece piece) {
        records = piece.ordinal() + 1;
        try {
            String text = piece.text();
            JsonObject record = JsonReader.read(text)
                    .asObject()
                    .orElseThrow(() ->
                            new NotAnEntry("This is not a JSON object, so it names no user, group, role or policy."));
            take(new Entry(piece.list(), record, new PolicyDocuments(piece, text, defects), Entries.pointer(piece, false), piece));
        } catch (JsonException | NotAnEntry e) {
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

    private void take(Entry entry) throws NotAnEntry {
        HolderReader reader = new HolderReader(entry, Spelling.API, PolicyHolder.Part.all());
        switch (entry.list()) {
            case AuthorizationDetails.USERS -> holders.add(reader.user());
            case AuthorizationDetails.GROUPS -> holders.add(reader.group());
            case AuthorizationDetails.ROLES -> holders.add(reader.role());
            case AuthorizationDetails.MANAGED -> managed.add(reader.managedPolicy());
            default -> throw new NotAnEntry("The record stands outside of the export's lists.");
        }
    }
}
