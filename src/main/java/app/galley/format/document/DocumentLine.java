package app.galley.format.document;

import java.util.List;

/// A paragraph, or a row of a table, of a document.
///
/// @param cells what stands in it, without blanks around; more than one in a row of a table and where tabs divide a line; none of them all empty
public record DocumentLine(List<String> cells) {
    public DocumentLine {
        cells = List.copyOf(cells);
    }

    /// The line of a text, whose cells tabs divide; runs of blanks are one.
    static DocumentLine of(String text) {
        return new DocumentLine(java.util.Arrays.stream(text.split("\t+")).map(cell -> cell.strip().replaceAll("[\\s\\u00a0]+", " "))
                .filter(cell -> !cell.isEmpty()).toList());
    }
}
