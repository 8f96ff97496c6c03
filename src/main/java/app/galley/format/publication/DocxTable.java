package app.galley.format.publication;

import app.galley.problem.Wording;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// A table of turns: a row for each, and a head that stands on every page.
final class DocxTable {
    /// Fiftieths of a per cent.
    private static final int WHOLE = 5_000;
    /// The width between usual margins on A4, in twentieths of a point.
    private static final int PAGE = 9_026;
    private final XWPFDocument document;
    private final XWPFTable table;
    private final List<Column> columns;

    /// A column.
    ///
    /// @param title a key of the message bundles
    /// @param width its part of the width, in per cent
    /// @param fill writes the paragraph of a turn
    record Column(String title, int width, BiConsumer<XWPFParagraph, Said> fill) { }

    DocxTable(XWPFDocument document, List<Column> columns, Wording words) {
        this.document = document;
        this.columns = columns;
        table = document.createTable(1, 1);
        table.setWidth("100%");
        table.removeRow(0);
        // programs that take no widths from cells take them from here
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        columns.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(part(PAGE, column))));
        CTRow head = table.getCTTbl().addNewTr();
        head.addNewTrPr().addNewTblHeader();
        for (Column column : columns) {
            XWPFParagraph title = paragraph(head, column);
            title.createRun().setText(words.say(column.title()));
            title.getRuns().getFirst().setBold(true);
        }
    }

    /// Adds the row of a turn.
    void add(Said said) {
        CTRow row = table.getCTTbl().addNewTr();
        row.addNewTrPr().addNewCantSplit();
        columns.forEach(column -> column.fill.accept(paragraph(row, column), said));
    }

    private XWPFParagraph paragraph(CTRow row, Column column) {
        CTTc cell = row.addNewTc();
        CTTblWidth width = cell.addNewTcPr().addNewTcW();
        width.setType(STTblWidth.PCT);
        width.setW(BigInteger.valueOf(part(WHOLE, column)));
        return new XWPFParagraph(cell.addNewP(), document);
    }

    private long part(int whole, Column column) {
        return (long) whole * column.width() / columns.stream().mapToInt(Column::width).sum();
    }
}
