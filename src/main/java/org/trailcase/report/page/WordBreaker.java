package org.trailcase.report.page;

import com.openhtmltopdf.extend.FSTextBreaker;
import org.trailcase.work.Progress;

/// Says where a line may end: after a space, and in a long name after `:` `/` `,` `-`, `_`, `.` or `=`.
///
/// Layout asks it for every word, so it is also where a layout that takes long can be stopped.
final class WordBreaker implements FSTextBreaker {
    /// Shorter words are never broken: a time such as 09:12:44 stays whole.
    private static final int LONG_WORD = 24;

    private final Progress progress;
    private String text = "";
    private int at;

    WordBreaker(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void setText(String newText) {
        progress.check();
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        if (at >= text.length()) {
            return -1;
        }
        for (int next = at + 1; next < text.length(); next++) {
            if (mayEndAfter(next - 1)) {
                at = next;
                return next;
            }
        }
        at = text.length();
        return at;
    }

    private boolean mayEndAfter(int place) {
        char character = text.charAt(place);
        char following = text.charAt(place + 1);
        if (character == ' ') {
            return following != ' ';
        }
        return ":/,-_.=".indexOf(character) >= 0 && following != ' ' && isInLongWord(place);
    }

    private boolean isInLongWord(int place) {
        int start = text.lastIndexOf(' ', place);
        int end = text.indexOf(' ', place);
        return (end < 0 ? text.length() : end) - start - 1 >= LONG_WORD;
    }
}
