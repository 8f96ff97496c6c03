package app.galley.format.publication;

import app.galley.format.Text;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.problem.Wording;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.text.Bidi;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMarkupRange;

/// Writes a document for Word (Office Open XML): the title, then a paragraph for each turn with its time code, speaker and text, all in styles of their own,
/// see [DocxStyles]. Around each turn is a bookmark `_seg_` and the turn's id, which Word hides. Text from right to left is marked so. The language and the title
/// are in the properties. The whole document is in memory while it is written.
public final class DocxWriter implements TranscriptWriter {
    private final Wording words;

    /// Makes a writer.
    ///
    /// @param words in whose language a document is of which nobody knows the language
    public DocxWriter(Wording words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "docx";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.WITHOUT_TIMES, Ability.STRUCK_SHOWN);
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        String title = Text.oneLine(writing.title());
        String language = Markup.language(transcript, words.locale());
        try (XWPFDocument document = new XWPFDocument()) {
            describe(document.getProperties().getCoreProperties(), title, language, writing.changed());
            DocxStyles.add(document, language);
            XWPFParagraph heading = document.createParagraph();
            heading.setStyle(DocxStyles.TITLE);
            run(heading, title, "");
            List<Said> turns = Said.of(transcript, writing.look());
            for (int i = 0; i < turns.size(); i++) {
                turn(document.createParagraph(), turns.get(i), writing.look().times(), i);
            }
            document.write(out);
        }
    }

    private static void describe(CoreProperties properties, String title, String language, Instant changed) {
        properties.setTitle(title);
        properties.setCreator("Galley");
        if (!changed.equals(Instant.EPOCH)) {
            date(properties, changed.truncatedTo(ChronoUnit.SECONDS));
        } else {
            // the library tells the present moment otherwise
            properties.getUnderlyingProperties().setCreatedProperty(Optional.empty());
        }
        properties.getUnderlyingProperties().setLanguageProperty(language);
    }

    private static void date(CoreProperties properties, Instant changed) {
        try {
            properties.setModified(changed.toString());
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void turn(XWPFParagraph paragraph, Said said, boolean timed, int number) {
        paragraph.setStyle(DocxStyles.TURN);
        if (isFromRight(said.text().isEmpty() ? said.speaker() : said.text())) {
            paragraph.getCTP().getPPr().addNewBidi();
        }
        CTBookmark bookmark = paragraph.getCTP().addNewBookmarkStart();
        bookmark.setId(BigInteger.valueOf(number));
        bookmark.setName("_seg_" + said.turn());
        String end = said.runs().isEmpty() ? " – " + TimeCode.of(said.time().end()) : "";
        run(paragraph, timed ? TimeCode.of(said.time().start()) + end : "", DocxStyles.TIME);
        if (!said.speaker().isEmpty()) {
            run(paragraph, timed ? " " : "", "");
            run(paragraph, said.speaker() + ":", DocxStyles.SPEAKER);
        }
        text(paragraph, said.runs(), timed || !said.speaker().isEmpty());
        CTMarkupRange over = paragraph.getCTP().addNewBookmarkEnd();
        over.setId(bookmark.getId());
    }

    private static void text(XWPFParagraph paragraph, List<Said.Run> runs, boolean parted) {
        String blank = parted ? " " : "";
        for (Said.Run piece : runs) {
            if (piece.struck()) {
                run(paragraph, blank, "");
                run(paragraph, piece.text(), "").ifPresent(run -> run.setStrikeThrough(true));
            } else {
                run(paragraph, blank + piece.text(), "");
            }
            blank = "";
        }
    }

    private static Optional<XWPFRun> run(XWPFParagraph paragraph, String text, String style) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        XWPFRun run = paragraph.createRun();
        if (!style.isEmpty()) {
            run.setStyle(style);
        }
        if (isFromRight(text)) {
            (run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr()).addNewRtl();
        }
        run.setText(text);
        return Optional.of(run);
    }

    private static boolean isFromRight(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
