package app.galley.format.publication;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// The styles of a Word document with a transcript: whoever opens it changes the look of all titles, turns, speakers and time codes at once.
final class DocxStyles {
    /// The title; a heading of the first level for navigation.
    static final String TITLE = "Title";
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

    /// Puts the styles into a document in this language.
    static void add(XWPFDocument document, String language) {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage(language);
        styles.setEastAsia(language);
        CTStyle normal = style(styles, "Normal", "Normal", STStyleType.PARAGRAPH);
        normal.setDefault(true);
        font(normal.addNewRPr(), 11);
        spacing(normal, 8);
        CTStyle title = basedOnNormal(style(styles, TITLE, "Title", STStyleType.PARAGRAPH));
        font(title.addNewRPr(), 20);
        spacing(title, 14);
        title.getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        title.addNewNext().setVal(TURN);
        basedOnNormal(style(styles, TURN, "Turn", STStyleType.PARAGRAPH)).addNewPPr().addNewWidowControl();
        style(styles, SPEAKER, "Speaker", STStyleType.CHARACTER).addNewRPr().addNewB();
        style(styles, TIME, "Time code", STStyleType.CHARACTER).addNewRPr().addNewColor().setVal("595959");
    }

    private static CTStyle style(XWPFStyles styles, String id, String name, STStyleType.Enum type) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(type);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        styles.addStyle(new XWPFStyle(style, styles));
        return styles.getStyle(id).getCTStyle();
    }

    private static CTStyle basedOnNormal(CTStyle style) {
        style.addNewBasedOn().setVal("Normal");
        return style;
    }

    private static void font(CTRPr characters, int points) {
        var fonts = characters.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        characters.addNewSz().setVal(BigInteger.valueOf((long) points * HALF_POINTS));
    }

    private static void spacing(CTStyle style, int points) {
        style.addNewPPr().addNewSpacing().setAfter(BigInteger.valueOf((long) points * TWENTIETHS));
    }
}
