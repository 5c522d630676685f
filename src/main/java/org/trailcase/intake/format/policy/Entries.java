package org.trailcase.intake.format.policy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.ContentStream;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Piece;
import org.trailcase.intake.content.Pieces;
import org.trailcase.intake.content.Shape;
import org.trailcase.intake.content.Splitter;
import org.trailcase.intake.format.DefectSink;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.work.Progress;

/// Reads the objects of an answer one after the other; one that is damaged becomes a defect and costs no other.
///
/// The objects are those of the lists that are named, or else the answer itself. Several answers may stand one behind
/// the other, as pages do.
public final class Entries implements Pieces {
    private static final Set<String> MORE =
            Set.of("IsTruncated", "Truncated", "isTruncated", "NextToken", "nextToken", "Marker", "NextMarker");

    /// Takes the objects in their order.
    public interface Taker {
        void take(Entry entry) throws NotAnEntry;
    }

    private final DefectSink defects;
    private final boolean isBareList;
    private final Taker taker;
    private final Map<String, Integer> announced = new HashMap<>();
    private int lists;
    private long taken;
    private boolean lost;

    private Entries(DefectSink defects, boolean isBareList, Taker taker) {
        this.defects = defects;
        this.isBareList = isBareList;
        this.taker = taker;
    }

    /// Walks through the whole content.
    public static Entries read(Content content, Set<String> lists, DefectSink sink, Progress progress, Taker taker)
            throws IOException {
        Entries entries = new Entries(sink, content.head().value("").equals("["), taker);
        try (ContentStream stream = content.open(progress)) {
            Splitter.split(stream, new Shape(lists, MORE, Set.of()), entries);
        }
        return entries;
    }

    /// Whether the lists are all there: no object was lost, and no page that was announced is missing.
    public boolean areWhole() {
        int pages = announced.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return !lost && pages < Math.max(1, lists);
    }

    /// How many objects could be taken.
    public long taken() {
        return taken;
    }

    @Override
    public void list(String name) {
        lists++;
    }

    @Override
    public void mark(String name, String value) {
        if (value.equals("true") || value.equals(TEXT)) {
            announced.merge(name, 1, Integer::sum);
        }
    }

    @Override
    public void record(Piece piece) {
        try {
            String text = piece.text();
            JsonObject record = JsonReader.read(text)
                    .asObject()
                    .orElseThrow(() -> new NotAnEntry("This is not a JSON object, so it tells of no policy."));
            taker.take(new Entry(
                    piece.list(), record, new PolicyDocuments(piece, text, defects), pointer(piece, isBareList), piece));
            taken++;
        } catch (JsonException | NotAnEntry e) {
            defect(piece.defect(String.valueOf(e.getMessage())));
        } catch (CharacterCodingException _) {
            defect(piece.defect("The record holds bytes that are not %s."
                    .formatted(piece.charset().name())));
        }
    }

    @Override
    public void defect(Defect defect) {
        lost = true;
        defects.defect(defect);
    }

    /// A JSON pointer; before it stands the number of the page where the exhibit holds several.
    static String pointer(Piece piece, boolean isBareList) {
        Piece.Position position = piece.position();
        String page = position.document() == 0 ? "" : "#" + (position.document() + 1);
        if (!piece.list().isEmpty()) {
            return page + "/" + piece.list() + "/" + position.index();
        }
        return isBareList ? page + "/" + position.index() : page;
    }
}
