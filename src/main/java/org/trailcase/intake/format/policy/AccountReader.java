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
    private boolean inList;
    private boolean lost;
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
        // What a lost page of a list held is not known.
        if (inList && lost) {
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
            PolicyDocuments documents = new PolicyDocuments(piece, text, defects);
            if (piece.list().isEmpty()) {
                page(record, documents, piece);
            } else {
                take(new Entry(piece.list(), record, documents, Entries.pointer(piece, false), piece));
            }
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
        lost = true;
        current.ifPresent(broken::add);
        defects.defect(defect);
    }

    /// A page that is an item of a list is one record.
    private void page(JsonObject page, PolicyDocuments documents, Piece piece) throws NotAnEntry {
        List<String> lists = SECTIONS.keySet().stream().filter(name -> page.array(name).isPresent()).sorted().toList();
        if (lists.isEmpty()) {
            throw new NotAnEntry("The record stands outside of the export's lists.");
        }
        inList = true;
        Entry whole = new Entry("", page, documents, Entries.pointer(piece, true), piece);
        for (String name : lists) {
            list(name);
            List<Entry> entries = whole.each(name);
            entries.forEach(this::takeOrTell);
            if (entries.size() < page.array(name).orElseThrow().items().size()) {
                current.ifPresent(broken::add);
                documents.tell(page, "Some of the %s are no JSON objects.".formatted(name));
            }
        }
        morePages = page.scalar(AuthorizationDetails.TRUNCATED).filter("true"::equals).isPresent()
                || page.text(AuthorizationDetails.NEXT).isPresent();
    }

    private void takeOrTell(Entry entry) {
        try {
            take(entry);
        } catch (NotAnEntry e) {
            current.ifPresent(broken::add);
            entry.documents().tell(entry.record(), String.valueOf(e.getMessage()));
        }
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
