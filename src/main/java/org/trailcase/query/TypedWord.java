package org.trailcase.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A word of a query with the place of each character, and whether it stood between quotation marks.
///
/// `from` and `to` are where the word, or the part of one, stands in the typed text.
record TypedWord(List<Letter> letters, int from, int to, boolean hasMarks) {

    record Letter(char c, boolean quoted, int at) {}

    TypedWord {
        letters = List.copyOf(letters);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        letters.forEach(letter -> text.append(letter.c()));
        return text.toString();
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }

    /// Whether these very characters were typed, without quotation marks.
    boolean is(String word) {
        return !hasMarks && text().equals(word);
    }

    boolean startsQuoted() {
        return hasMarks && (letters.isEmpty() || letters.getFirst().at() > from);
    }

    /// Where a character first stands outside of quotation marks; -1 when nowhere.
    int bare(char c) {
        return bare(c, 0);
    }

    private int bare(char c, int start) {
        for (int i = start; i < letters.size(); i++) {
            if (letters.get(i).c() == c && !letters.get(i).quoted()) {
                return i;
            }
        }
        return -1;
    }

    /// What stands behind the first so many characters.
    TypedWord after(int count) {
        return new TypedWord(letters.subList(count, letters.size()), letters.get(count - 1).at() + 1, to, hasMarks);
    }

    /// The parts between bare commas.
    List<TypedWord> parts() {
        List<TypedWord> parts = new ArrayList<>();
        int begin = 0;
        int start = from;
        for (int comma = bare(',', 0); comma >= 0; comma = bare(',', begin)) {
            int at = letters.get(comma).at();
            parts.add(new TypedWord(letters.subList(begin, comma), start, at, hasMarks));
            begin = comma + 1;
            start = at + 1;
        }
        parts.add(new TypedWord(letters.subList(begin, letters.size()), start, to, hasMarks));
        return parts;
    }

    /// The word as a pattern, in which only bare wildcards are wildcards and a bare `=` in front asks for the whole text.
    Glob glob() {
        boolean whole = isWhole();
        List<Letter> pattern = whole ? letters.subList(1, letters.size()) : letters;
        StringBuilder text = new StringBuilder();
        BitSet wild = new BitSet();
        for (Letter letter : pattern) {
            wild.set(text.length(), !letter.quoted() && Glob.isWildcard(letter.c()));
            text.append(letter.c());
        }
        return Glob.of(text.toString(), wild, whole);
    }

    boolean isWhole() {
        return !letters.isEmpty() && letters.getFirst().c() == '=' && !letters.getFirst().quoted();
    }
}
