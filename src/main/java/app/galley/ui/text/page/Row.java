package app.galley.ui.text.page;

/// A block of the document: what the page has cells for.
///
/// @param turn index of its turn
/// @param part which block of the turn it is
record Row(int turn, int part) implements Comparable<Row> {
    static final Row FIRST = new Row(0, 0);

    @Override
    public int compareTo(Row other) {
        return turn != other.turn ? Integer.compare(turn, other.turn) : Integer.compare(part, other.part);
    }
}
