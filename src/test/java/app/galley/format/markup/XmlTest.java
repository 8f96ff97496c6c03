package app.galley.format.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlTest {
    @Test void whatIsWrittenIsReadBack() throws IOException {
        String odd = "a & b <c> \"d\" 'e' ]]> \uD83D\uDC4B é";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XmlWriter xml = new XmlWriter(out);
        xml.open("top", "name", odd, "none", null, "empty", "");
        xml.text("item", odd);
        xml.text("item", "x\u0000\uFFFF\uD83Dy");
        xml.empty("last");
        xml.finish();
        assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("  <last/>\n</top>\n"));
        XmlReader read = new XmlReader(out.toByteArray());
        assertTrue(read.next("", "top"));
        assertEquals(odd, read.attribute("name"));
        assertEquals("", read.attribute("none"));
        assertTrue(read.next("top", "item"));
        assertEquals(odd, read.text());
        assertTrue(read.next("top", "item"));
        assertEquals("x y", read.text());
        assertFalse(read.next("top", "item"));
    }

    @Test void aDocumentTypeIsRefusedWithItsLine() {
        assertRefused("format.documentType", 2, "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x 'y'>]>\n<a>&x;</a>");
        assertRefused("format.documentType", 2, "<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'>\n<a/>");
    }

    @Test void entitiesThatGrowAreRefused() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY e").append(i).append(" '&e").append(i - 1).append(";&e").append(i - 1).append(";'>");
        }
        assertRefused("format.documentType", 1, bomb + "]><a>&e39;</a>");
    }

    @Test void noFileIsFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        ProblemException problem = assertRefused("format.documentType", 1,
                "<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><a>&x;</a>");
        assertFalse(Fixture.sentence(problem).contains("secret"));
    }

    @Test void damageIsNamedWithItsLine() {
        assertRefused("format.brokenXml", 3, "<a>\n<b>\n</a>");
        assertRefused("format.brokenXml", 1, "<a");
        assertRefused("format.brokenXml", 1, "no markup");
        assertRefused("format.brokenXml", 1, "");
        assertRefused("format.documentType", 2, "<a>\n&nbsp;</a>");
    }

    @Test void depthIsBounded() {
        assertRefused("format.brokenXml", 1, "<a>".repeat(100_000));
    }

    @Test void encodingsAreFound() {
        String file = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Grüße</a>";
        for (byte[] bytes : new byte[][] {("\uFEFF" + file).getBytes(StandardCharsets.UTF_16LE), ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16BE),
                ("\uFEFF" + file.replace("UTF-16", "UTF-8")).getBytes(StandardCharsets.UTF_8),
                file.replace("UTF-16", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1)}) {
            XmlReader xml = new XmlReader(bytes);
            assertTrue(xml.next("", "a"));
            assertEquals("Grüße", xml.text());
        }
    }

    private static ProblemException assertRefused(String key, int line, String file) {
        ProblemException problem = assertThrows(ProblemException.class, () -> {
            XmlReader xml = new XmlReader(Fixture.bytes(file));
            while (xml.next("", "a", "b")) {
                xml.text();
            }
        });
        assertEquals(key, problem.problem().key(), file);
        assertEquals(line, problem.problem().arguments().getFirst(), file);
        return problem;
    }
}
