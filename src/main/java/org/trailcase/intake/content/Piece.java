package org.trailcase.intake.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// One record as the splitter found it: its place, and its bytes in a buffer that is overwritten after the call.
///
/// `list` names the list that it stood in, or is empty. `ordinal` counts from 0 over the whole exhibit, `index` within
/// the list, `document` the JSON values of the exhibit. `start` counts bytes of the inflated content.
public record Piece(String list, Position position, long start, byte[] bytes, int from, int to, Charset charset) {

    /// The record's number in its exhibit, in its list, and the number of the JSON value that the list belongs to.
    public record Position(long ordinal, int index, int document) {}

    public int length() {
        return to - from;
    }

    public long ordinal() {
        return position.ordinal();
    }

    /// The record as text, exactly.
    public String text() throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, length()))
                .toString();
    }

    /// The same record in UTF-8; its places are those of a copy, unless it is in UTF-8 already. Bytes that are none of its
    /// encoding become U+FFFD in it.
    public Piece inUtf8() {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return this;
        }
        byte[] copy = new String(bytes, from, length(), charset).getBytes(StandardCharsets.UTF_8);
        return new Piece(list, position, start, copy, 0, copy.length, StandardCharsets.UTF_8);
    }

    /// Where this character of [#text] stands in the inflated content, in bytes.
    public long placeOf(String text, int character) {
        return start + text.substring(0, character).getBytes(charset).length;
    }

    public Defect defect(String reason) {
        return new Defect(ordinal(), start, length(), reason);
    }
}
