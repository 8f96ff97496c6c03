package app.galley.format.publication;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// The styles of a Word document with a transcript: whoever opens it changes the look of all titles, turns, speakers and time codes at once.
final class DocxStyles {
    /// The title; a heading of the first level for navigation.
    static final String TITLE = "Title";
    /// The title of a chapter; a heading of the second level.
    static final String CHAPTER = "Heading2";
    /// A turn.
    static final String TURN = "Turn";
    /// The name of a speaker, a style of characters.
    static final String SPEAKER = "Speaker";
    /// A time code, a style of characters.
    static final String TIME = "TimeCode";

    private static final int HALF_POINTS = 2;
    private static final int TWENTIETHS = 20;
    private static final String FONT = "Calibri";

    private DocxStyles() {
    }

    /// Puts the styles into a document in this language. Those that it has by these names stay as they are.
    ///
    /// @return the ids of the styles in this document: a program may have given them others
    static Map<String, String> add(XWPFDocument document, String language) {
        XWPFStyles known = document.getStyles();
        XWPFStyles styles = known == null ? document.createStyles() : known;
        styles.setSpellingLanguage(language);
        styles.setEastAsia(language);
        Map<String, String> ids = new HashMap<>();
        for (CTStyle style : List.of(normal(), title(), chapter(), turn(), speaker(), time())) {
            XWPFStyle same = known == null ? null : known.getStyleWithName(style.getName().getVal());
            if (same == null) {
                styles.addStyle(new XWPFStyle(style, styles));
            }
            ids.put(style.getStyleId(), same == null ? style.getStyleId() : same.getStyleId());
        }
        return ids;
    }

    private static CTStyle normal() {
        CTStyle style = style("Normal", "Normal", STStyleType.PARAGRAPH);
        style.setDefault(true);
        spacing(style.addNewPPr(), 8);
        font(style.addNewRPr(), 11);
        return style;
    }

    private static CTStyle title() {
        CTStyle style = style(TITLE, "Title", STStyleType.PARAGRAPH);
        style.addNewBasedOn().setVal("Normal");
        style.addNewNext().setVal(TURN);
        CTPPrGeneral paragraph = style.addNewPPr();
        spacing(paragraph, 14);
        paragraph.addNewOutlineLvl().setVal(BigInteger.ZERO);
        font(style.addNewRPr(), 20);
        return style;
    }

    private static CTStyle chapter() {
        CTStyle style = style(CHAPTER, "heading 2", STStyleType.PARAGRAPH);
        style.addNewBasedOn().setVal("Normal");
        style.addNewNext().setVal(TURN);
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        spacing(paragraph, 6);
        paragraph.addNewOutlineLvl().setVal(BigInteger.ONE);
        font(style.addNewRPr(), 14);
        return style;
    }

    private static CTStyle turn() {
        CTStyle style = style(TURN, "Turn", STStyleType.PARAGRAPH);
        style.addNewBasedOn().setVal("Normal");
        style.addNewPPr().addNewWidowControl();
        return style;
    }

    private static CTStyle speaker() {
        CTStyle style = style(SPEAKER, "Speaker", STStyleType.CHARACTER);
        CTRPr characters = style.addNewRPr();
        characters.addNewB();
        characters.addNewBCs();
        return style;
    }

    private static CTStyle time() {
        CTStyle style = style(TIME, "Time code", STStyleType.CHARACTER);
        style.addNewRPr().addNewColor().setVal("595959");
        return style;
    }

    /// A style takes its final form before it is added: the document keeps a copy.
    private static CTStyle style(String id, String name, STStyleType.Enum type) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(type);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        return style;
    }

    private static void font(CTRPr characters, int points) {
        var fonts = characters.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        characters.addNewSz().setVal(BigInteger.valueOf((long) points * HALF_POINTS));
    }

    private static void spacing(CTPPrGeneral paragraph, int points) {
        paragraph.addNewSpacing().setAfter(BigInteger.valueOf((long) points * TWENTIETHS));
    }
}
