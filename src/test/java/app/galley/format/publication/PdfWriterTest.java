package app.galley.format.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfWriterTest {
    private final PdfWriter writer = new PdfWriter(new Wording(Locale.ENGLISH));

    @BeforeAll static void theJudgeIsReady() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test void veraPdfFindsNothingAgainstPdfUa() throws Exception {
        assertEquals("", faults(Talk.bytes(writer, Talk.TRANSCRIPT)));
        assertEquals("", faults(Talk.bytes(writer, Transcript.empty())));
        ByteArrayOutputStream parted = new ByteArrayOutputStream();
        writer.write(Talk.TRANSCRIPT, ChaptersTest.PARTED, parted);
        assertEquals("", faults(parted.toByteArray()));
    }

    @Test void fourHoursAreAccessibleToo() throws Exception {
        byte[] file = Talk.bytes(writer, Talk.fourHours());
        assertEquals("", faults(file));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertTrue(pdf.getNumberOfPages() > 50, () -> "pages: " + pdf.getNumberOfPages());
        }
    }

    @Test void itSaysWhatWasSaidByWhomAndWhen() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Talk.bytes(writer, Talk.TRANSCRIPT))) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            List<String> lines = text.getText(pdf).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            assertEquals(List.of("The river #1", "0:00:01 Ann *Lee*: 1. Fish & <b>chips</b>, [sic] she said.", "0:00:06 Ben: =`SUM`(A1), \"was\" it? No.",
                    "1:00:01 - 5 $ | ~x_", "1:00:04 – 1:00:06 Ann *Lee*:", "1 / 1"), lines);
            assertEquals("The river #1", pdf.getDocumentInformation().getTitle());
            assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
        }
    }

    @Test void signsTheFontDoesNotHaveAreNamedBeforeAnythingIsWritten() {
        Transcript transcript = new Transcript(List.of(new Turn(1, Speaker.NONE, new TimeSpan(0, 1_000), "The sign 水, \uD83D\uDE00 and \u05E9.", List.of())), List.of(), "en");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProblemException refused = assertThrows(ProblemException.class, () -> writer.write(transcript, out));
        assertTrue(Fixture.sentence(refused).contains("\u05E9 水 \uD83D\uDE00"), Fixture.sentence(refused));
        assertEquals(0, out.size());
    }

    @Test void theStreamIsLeftOpen() throws IOException {
        boolean[] closed = {false};
        writer.write(Talk.TRANSCRIPT, new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        assertFalse(closed[0]);
    }

    private static String faults(byte[] file) throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.getTotalAssertions() > 100, () -> "checks: " + result.getTotalAssertions());
            return result.getTestAssertions().stream().filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                    .map(check -> check.getRuleId() + " " + check.getMessage()).distinct().collect(Collectors.joining("\n"));
        }
    }
}
