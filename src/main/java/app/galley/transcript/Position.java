package app.galley.transcript;

/// A place in the text: before the char at `offset` of the turn at index `turn`.
///
/// @param turn index of the turn
/// @param offset offset in its text, at most its length
public record Position(int turn, int offset) implements Comparable<Position> {
    /// The very beginning.
    public static final Position START = new Position(0, 0);

    public Position {
        if (turn < 0 || offset < 0) {
            throw new IllegalArgumentException("not a position: " + turn + ":" + offset);
        }
    }

    @Override
    public int compareTo(Position other) {
        return turn != other.turn ? Integer.compare(turn, other.turn) : Integer.compare(offset, other.offset);
    }
}
