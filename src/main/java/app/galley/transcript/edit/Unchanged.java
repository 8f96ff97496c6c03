package app.galley.transcript.edit;

import app.galley.transcript.Turn;
import java.util.List;

/// What two states of a run of turns have in common at either end: the very same turns, not equal ones. What was worked out for
/// them need not be worked out again. The two ends do not overlap.
///
/// @param front how many turns at the front
/// @param rear how many turns at the rear
public record Unchanged(int front, int rear) {

    /// What was left as it is between one state and another; costs a comparison of references for each turn that is the same.
    public static Unchanged between(List<Turn> before, List<Turn> after) {
        int most = Math.min(before.size(), after.size());
        int front = 0;
        while (front < most && before.get(front) == after.get(front)) {
            front++;
        }
        int rear = 0;
        while (rear < most - front && before.get(before.size() - rear - 1) == after.get(after.size() - rear - 1)) {
            rear++;
        }
        return new Unchanged(front, rear);
    }

    /// The turns between the two ends.
    ///
    /// @param turns of either state
    public List<Turn> changed(List<Turn> turns) {
        return turns.subList(front, turns.size() - rear);
    }

    /// What was known of each turn and still holds at the front.
    ///
    /// @param known one for each turn of the state before
    public <T> List<T> atFront(List<T> known) {
        return known.subList(0, front);
    }

    /// What was known of each turn and still holds at the rear.
    ///
    /// @param known one for each turn of the state before
    public <T> List<T> atRear(List<T> known) {
        return known.subList(known.size() - rear, known.size());
    }
}
