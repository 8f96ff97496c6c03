package app.galley.transcript;

/// A stretch of the text, such as a search hit or a quote.
///
/// @param from where it begins
/// @param to where it ends, not before `from`
public record Passage(Position from, Position to) {
    public Passage {
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException("a passage does not end before it begins: " + from + " to " + to);
        }
    }

    /// A passage within one turn.
    public static Passage in(int turn, int start, int end) {
        return new Passage(new Position(turn, start), new Position(turn, end));
    }

    /// Whether nothing lies between its ends.
    public boolean isEmpty() {
        return from.equals(to);
    }
}
