package app.galley.format.broadcast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One memory of a line 21 decoder: 15 rows of 32 characters, and where the next one goes. Where a program wrote more into a row than a
/// screen has room for, a decoder puts the last ones on each other; here they are kept, since words are wanted. Not thread-safe.
final class LineScreen {
    static final int ROWS = 15;
    static final int COLUMNS = 32;
    private static final char NOTHING = 0;
    private static final int MOST = 256;
    private final char[][] cells = new char[ROWS][MOST];
    private int row = ROWS - 1;
    private int column;

    /// Moves the cursor.
    ///
    /// @param newRow counted from 0
    void at(int newRow, int newColumn) {
        row = newRow;
        column = Math.min(newColumn, COLUMNS - 1);
    }

    /// The row of the cursor, counted from 0.
    int row() {
        return row;
    }

    void tab(int columns) {
        column = Math.min(column + columns, MOST - 1);
    }

    /// Writes a sign.
    void write(char sign) {
        cells[row][column] = sign;
        column = Math.min(column + 1, MOST - 1);
    }

    /// Takes back the sign before the cursor.
    void backspace() {
        column = Math.max(0, column - 1);
        cells[row][column] = NOTHING;
    }

    /// Empties the row from the cursor on.
    void clearToEnd() {
        Arrays.fill(cells[row], column, MOST, NOTHING);
    }

    void clear() {
        for (char[] cell : cells) {
            Arrays.fill(cell, NOTHING);
        }
    }

    boolean isEmpty() {
        return lines().isEmpty();
    }

    /// The rows that show something, from the top, without blanks around.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (char[] cell : cells) {
            String line = new String(cell).replace(NOTHING, ' ').replace('\u00a0', ' ').strip().replaceAll(" {2,}", " ");
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
