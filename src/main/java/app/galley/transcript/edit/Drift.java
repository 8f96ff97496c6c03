package app.galley.transcript.edit;

import app.galley.transcript.Position;
import app.galley.transcript.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where the places in the turns of one edit go. As long as the same turns stand there before and after, each place stays in
/// its turn; else the turns count as one text, parted by line breaks. Made for one edit; used by one thread.
final class Drift {
    private final Edit edit;
    private final boolean sameTurns;
    private int alignedTurn = -1;
    private Texts aligned = Texts.of("", "");

    Drift(Edit edit) {
        this.edit = edit;
        sameTurns = sameTurns(edit.before(), edit.after());
    }

    /// Where a place is after the edit.
    Position map(Position position, Edit.Bias bias) {
        int index = edit.index();
        if (position.turn() < index) {
            return position;
        }
        if (position.turn() >= index + edit.before().size()) {
            return new Position(position.turn() + edit.after().size() - edit.before().size(), position.offset());
        }
        if (edit.after().isEmpty()) {
            return new Position(Math.max(0, index - 1), 0);
        }
        int turn = position.turn() - index;
        return sameTurns ? new Position(position.turn(), inTurn(turn).map(position.offset(), bias))
                : inUnchangedTurn(turn, position.offset()).orElseGet(() -> inText(turn, position.offset(), bias));
    }

    private static boolean sameTurns(List<Turn> before, List<Turn> after) {
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            same = before.get(i).id() == after.get(i).id();
        }
        return same;
    }

    /// A turn that only moved takes its places along.
    private Optional<Position> inUnchangedTurn(int turn, int offset) {
        Turn was = edit.before().get(turn);
        for (int i = 0; i < edit.after().size(); i++) {
            Turn is = edit.after().get(i);
            if (is.id() == was.id() && is.text().equals(was.text())) {
                return Optional.of(new Position(edit.index() + i, offset));
            }
        }
        return Optional.empty();
    }

    private Position inText(int turn, int offset, Edit.Bias bias) {
        if (alignedTurn < 0) {
            aligned = Texts.of(text(edit.before()), text(edit.after()));
            alignedTurn = 0;
        }
        int at = offset;
        for (Turn earlier : edit.before().subList(0, turn)) {
            at += earlier.text().length() + 1;
        }
        int rest = aligned.map(at, bias);
        int line = 0;
        while (line < edit.after().size() - 1 && rest > edit.after().get(line).text().length()) {
            rest -= edit.after().get(line++).text().length() + 1;
        }
        return new Position(edit.index() + line, rest);
    }

    private Texts inTurn(int turn) {
        if (alignedTurn != turn) {
            aligned = Texts.of(edit.before().get(turn).text(), edit.after().get(turn).text());
            alignedTurn = turn;
        }
        return aligned;
    }

    private static String text(List<Turn> turns) {
        return turns.stream().map(Turn::text).collect(Collectors.joining("\n"));
    }

    /// What two texts have in common.
    ///
    /// @param front how many chars at the front
    /// @param endBefore where what they share at the rear begins in the first text
    /// @param endAfter and where in the second one
    private record Texts(int front, int endBefore, int endAfter) {
        static Texts of(String before, String after) {
            int most = Math.min(before.length(), after.length());
            int front = 0;
            while (front < most && before.charAt(front) == after.charAt(front)) {
                front++;
            }
            int rear = 0;
            while (rear < most - front
                    && before.charAt(before.length() - 1 - rear) == after.charAt(after.length() - 1 - rear)) {
                rear++;
            }
            return new Texts(front, before.length() - rear, after.length() - rear);
        }

        int map(int offset, Edit.Bias bias) {
            if (offset < front || offset == front && (front < endBefore || bias == Edit.Bias.BEFORE)) {
                return offset;
            }
            if (offset >= endBefore) {
                return offset - endBefore + endAfter;
            }
            return bias == Edit.Bias.BEFORE ? front : endAfter;
        }
    }
}
