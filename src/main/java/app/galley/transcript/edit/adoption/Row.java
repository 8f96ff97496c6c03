package app.galley.transcript.edit.adoption;

import app.galley.transcript.Position;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.review.Normaliser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a transcript in one row. Turns without text have none.
///
/// @param transcript what it is of
/// @param units its words with their signs
record Row(Transcript transcript, List<Unit> units) {
    static Row of(Transcript transcript) {
        List<Unit> units = new ArrayList<>();
        for (int index = 0; index < transcript.turns().size(); index++) {
            Turn turn = transcript.turns().get(index);
            int from = 0;
            int count = turn.words().size();
            for (int i = 0; i < count; i++) {
                Word word = turn.words().get(i);
                int next = i + 1 == count ? turn.text().length() : signsBefore(turn.text(), word.end(), turn.words().get(i + 1).start());
                units.add(unit(units.size(), index, turn, i == 0, from, next, word));
                from = next;
            }
            if (count == 0 && !turn.text().isBlank()) {
                units.add(unit(units.size(), index, turn, true, 0, turn.text().length(), null));
            }
        }
        return new Row(transcript, units);
    }

    private static Unit unit(int index, int turnIndex, Turn turn, boolean first, int from, int to, @Nullable Word word) {
        int start = from;
        int end = to;
        while (start < end && Tokens.isBlank(turn.text().codePointAt(start))) {
            start += Character.charCount(turn.text().codePointAt(start));
        }
        while (end > start && Tokens.isBlank(turn.text().codePointBefore(end))) {
            end -= Character.charCount(turn.text().codePointBefore(end));
        }
        String said = word == null ? turn.text().substring(start, end) : turn.textOf(word);
        String key = Normaliser.spoken(said);
        return new Unit(index, turnIndex, first, start, end, word, key.isEmpty() ? said : key, turn);
    }

    /// Where the signs begin that stand at the front of a word, such as an opening quote.
    private static int signsBefore(String text, int least, int start) {
        int at = start;
        while (at > least && Normaliser.isOpening(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    List<String> keys() {
        return units.stream().map(Unit::key).toList();
    }

    /// The index of the first unit that ends behind a position.
    int from(Position position) {
        int low = 0;
        int high = units.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Unit unit = units.get(middle);
            if (new Position(unit.turn(), unit.to()).compareTo(position) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The index behind the last unit that begins before a position.
    int to(Position position) {
        int low = 0;
        int high = units.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Unit unit = units.get(middle);
            if (new Position(unit.turn(), unit.from()).compareTo(position) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// What units say, in one line.
    static String said(List<Unit> units) {
        StringBuilder said = new StringBuilder();
        Unit before = null;
        for (Unit unit : units) {
            boolean joined = before != null && before.of() == unit.of() && before.to() == unit.from();
            said.append(before == null || joined ? "" : " ").append(unit.form());
            before = unit;
        }
        return said.toString();
    }

    /// What units say but for capitals, signs and the places of blanks.
    static String spoken(List<Unit> units) {
        StringBuilder spoken = new StringBuilder();
        units.forEach(unit -> spoken.append(unit.key()));
        return spoken.toString().replace(" ", "");
    }
}
