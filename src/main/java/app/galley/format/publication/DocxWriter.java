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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMarkupRange;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Writes a document for Word (Office Open XML): the title, then a paragraph for each turn with its time code, speaker and text, all in styles of their own,
/// see [DocxStyles]; or a table, or after the template of a house, see [Writing.Form]. Around each turn is a bookmark `_seg_` and the turn's id, which Word hides.
/// Text from right to left is marked so. The language and the title are in the properties. The whole document is in memory while it is written.
public final class DocxWriter implements TranscriptWriter {
    private static final Set<String> BEHIND_LINE_NUMBERS = Set.of("pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi",
            "rtlGutter", "docGrid", "printerSettings", "sectPrChange");
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
        return Set.of(Ability.WITHOUT_TIMES, Ability.STRUCK_SHOWN, Ability.PAGES);
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        String title = Text.oneLine(writing.title());
        String language = Markup.language(transcript, words.locale());
        try (XWPFDocument document = DocxTemplate.open(writing.form().template())) {
            describe(document.getProperties().getCoreProperties(), title, language, writing.changed());
            Map<String, String> styles = DocxStyles.add(document, language);
            Turns turns = new Turns(styles, writing.look().times());
            XWPFParagraph heading = document.createParagraph();
            heading.setStyle(styles.get(DocxStyles.TITLE));
            turns.run(heading, title, "");
            List<Said> said = Said.of(transcript, writing.look());
            if (writing.form().table()) {
                DocxTable table = new DocxTable(document, turns.columns(said, writing.form().lineNumbers()), words);
                said.forEach(table::add);
            } else {
                Headings headings = new Headings(said, writing.chapters());
                for (int i = 0; i < said.size(); i++) {
                    headings.before(i).forEach(chapter -> {
                        XWPFParagraph above = document.createParagraph();
                        above.setStyle(styles.get(DocxStyles.CHAPTER));
                        turns.run(above, chapter, "");
                    });
                    turns.paragraph(document.createParagraph(), said.get(i));
                }
                if (writing.form().lineNumbers()) {
                    numberLines(document);
                }
            }
            document.write(out);
        }
    }

    /// Numbers go on over the pages, so that a number names one line. The parts of a section have their order.
    private static void numberLines(XWPFDocument document) {
        CTBody body = document.getDocument().getBody();
        Node section = (body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr()).getDomNode();
        String word = section.getNamespaceURI();
        Node behind = null;
        for (Node part = section.getLastChild(); part != null && BEHIND_LINE_NUMBERS.contains(part.getLocalName()); part = part.getPreviousSibling()) {
            behind = part;
        }
        Node before = behind == null ? section.getLastChild() : behind.getPreviousSibling();
        if (before != null && "lnNumType".equals(before.getLocalName())) {
            section.removeChild(before);
        }
        Element numbers = section.getOwnerDocument().createElementNS(word, "w:lnNumType");
        numbers.setAttributeNS(word, "w:countBy", "1");
        numbers.setAttributeNS(word, "w:restart", "continuous");
        section.insertBefore(numbers, behind);
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

    /// Writes turns into paragraphs.
    private static final class Turns {
        private final Map<String, String> styles;
        private final boolean timed;
        private int number;

        Turns(Map<String, String> styles, boolean timed) {
            this.styles = styles;
            this.timed = timed;
        }

        /// Time, speaker and text as far as there are any. Programs number no lines of tables, so rows have numbers of their own.
        List<DocxTable.Column> columns(List<Said> turns, boolean numbered) {
            List<DocxTable.Column> columns = new ArrayList<>();
            if (numbered) {
                columns.add(new DocxTable.Column("format.column.number", 9, (paragraph, said) -> run(paragraph, Integer.toString(number + 1), DocxStyles.TIME)));
            }
            if (timed) {
                columns.add(new DocxTable.Column("format.column.time", 15, (paragraph, said) -> run(paragraph, time(said), DocxStyles.TIME)));
            }
            if (turns.stream().anyMatch(said -> !said.speaker().isEmpty())) {
                columns.add(new DocxTable.Column("format.column.speaker", 19, (paragraph, said) -> run(paragraph, said.speaker(), DocxStyles.SPEAKER)));
            }
            columns.add(new DocxTable.Column("format.column.text", 57, (paragraph, said) -> marked(paragraph, said, () -> text(paragraph, said.runs(), false))));
            return columns;
        }

        /// Time, speaker and text behind each other.
        void paragraph(XWPFParagraph paragraph, Said said) {
            marked(paragraph, said, () -> {
                run(paragraph, timed ? time(said) : "", DocxStyles.TIME);
                if (!said.speaker().isEmpty()) {
                    run(paragraph, timed ? " " : "", "");
                    run(paragraph, said.speaker() + ":", DocxStyles.SPEAKER);
                }
                text(paragraph, said.runs(), timed || !said.speaker().isEmpty());
            });
        }

        private static String time(Said said) {
            return TimeCode.of(said.time().start()) + (said.runs().isEmpty() ? " – " + TimeCode.of(said.time().end()) : "");
        }

        private void marked(XWPFParagraph paragraph, Said said, Runnable content) {
            paragraph.setStyle(styles.get(DocxStyles.TURN));
            if (isFromRight(said.text().isEmpty() ? said.speaker() : said.text())) {
                paragraph.getCTP().getPPr().addNewBidi();
            }
            CTBookmark bookmark = paragraph.getCTP().addNewBookmarkStart();
            bookmark.setId(BigInteger.valueOf(number++));
            bookmark.setName("_seg_" + said.turn());
            content.run();
            CTMarkupRange over = paragraph.getCTP().addNewBookmarkEnd();
            over.setId(bookmark.getId());
        }

        private void text(XWPFParagraph paragraph, List<Said.Run> runs, boolean parted) {
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

        private Optional<XWPFRun> run(XWPFParagraph paragraph, String text, String style) {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            XWPFRun run = paragraph.createRun();
            if (!style.isEmpty()) {
                run.setStyle(styles.get(style));
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
}
