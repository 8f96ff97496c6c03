package app.galley.format.judge;

import static org.junit.jupiter.api.Assertions.assertThrows;

import app.galley.format.Fixture;
import app.galley.format.Talk;
import app.galley.format.research.elan.ElanWriter;
import app.galley.transcript.Transcript;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/// Annotations for ELAN before schemas.
class JudgedAnnotationsTest {
    private static String written(Transcript talk) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ElanWriter().write(talk, Talk.RECORDING, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void judge(Schema schema, String file) throws SAXException, IOException {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    @Test void annotationsKeepToTheForm() throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new ByteArrayInputStream(Fixture.file("judge/eaf.xsd"))));
        for (Transcript talk : List.of(Talk.golden(), Hard.talk(3), Transcript.empty())) {
            judge(schema, written(talk));
        }
        String file = written(Talk.golden());
        for (String wrong : List.of(file.replaceFirst("PARENT_REF=\"[^\"]*\"", "PARENT_REF=\"nobody\""), file.replaceFirst("TIME_SLOT_REF1=\"ts1\"", "TIME_SLOT_REF1=\"ts0\""),
                file.replaceFirst(" AUTHOR=\"Galley\"", ""), file.replaceFirst("(?s)<TIME_ORDER>.*</TIME_ORDER>", ""))) {
            assertThrows(SAXException.class, () -> judge(schema, wrong));
        }
    }

    /// The schema that the files name, where it was fetched.
    @Test void annotationsKeepToTheSchemaOfElan() throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(Judge.assumeFile("EAFv3.0.xsd").toFile());
        for (Transcript talk : List.of(Talk.golden(), Hard.talk(3), Transcript.empty())) {
            judge(schema, written(talk));
        }
    }
}
