package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `galley convert` to the formats people read.
class PublishCommandTest extends CommandLine {
    @ParameterizedTest
    @CsvSource({"md, '# interview'", "csv, 'start,end,speaker,text'", "tsv, 'start\tend\tspeaker\ttext'", "podcast, '{'", "html, '<!DOCTYPE html>'", "docx, PK", "pdf, %PDF-"})
    void theSampleIsConverted(String format, String start) throws IOException {
        Path file = home.resolve("interview." + format);
        Ran ran = galley("convert", "assets/samples/interview.json", "--to", format, "--out", file.toString());
        assertEquals(0, ran.code(), ran.err());
        String written = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertTrue(written.startsWith(start), written.substring(0, 40));
        Ran help = galley("help", "convert");
        assertTrue(help.out().replaceAll("\\s+", " ").matches(".*[ ,]" + format + "[ ,.].*"), help.out() + help.err());
    }
}
