package app.galley.format.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.Json;
import app.galley.format.Talk;
import app.galley.format.Writing;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.transcript.Transcript;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

class CutWritersTest {
    @Test void anEdlOfMoreThan999EventsIsRefused() {
        Talk talk = new Talk();
        for (int i = 0; i < 1000; i++) {
            talk.says(-1, 2_000L * i, 2_000L * i + 1_000, "a").says(-1, 2_000L * i + 1_000, 2_000L * i + 2_000, "~b~");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProblemException problem = assertThrows(ProblemException.class, () -> new EdlWriter().write(talk.transcript(""), out));
        assertEquals(Problem.Kind.BAD_INPUT, problem.problem().kind());
        assertTrue(Fixture.sentence(problem).startsWith("The cut list would have 1,000 events; an EDL holds 999 at most."), Fixture.sentence(problem));
        assertEquals(0, out.size(), "nothing is written");
    }

    @Test void aReelHasEightLettersOrDigits() {
        assertTrue(edl("Überfahrt nach Wien.mp4").contains("001  UBERFAHR AA/V "));
        assertTrue(edl("今日.mov").contains("001  AX       AA/V "));
        assertTrue(edl("t1.wav").contains("001  T1       AA/V "));
    }

    @Test void soundAloneIsCutAsSound() {
        Writing writing = Writing.PLAIN.of(URI.create("file:///a.wav"), false, Duration.ofMinutes(1));
        assertTrue(Fixture.written(new EdlWriter(), Talk.golden(), writing).contains("A        AA    C "));
        assertTrue(!Fixture.written(new FcpxmlWriter(), Talk.golden(), writing).contains("hasVideo"));
        JsonNode tracks = Json.read(Fixture.bytes(Fixture.written(new OtioWriter(), Talk.golden(), writing))).path("tracks").path("children");
        assertEquals(1, tracks.size());
        assertEquals("Audio", tracks.path(0).path("kind").asText());
    }

    @Test void linesOfAnEdlAreEventsOrRemarks() {
        Transcript transcript = new Talk().speaker("A\nB\t\u2028C").says(0, 0, 1_000, "x\ty\u0085\u0000z 001  X V C").transcript("");
        String edl = Fixture.written(new EdlWriter(), transcript, Writing.PLAIN.titled("a\nb"));
        assertEquals(List.of("TITLE: a b", "FCM: NON-DROP FRAME", "", "001  AB       AA/V  C        00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00",
                "* FROM CLIP NAME: a b", "* LOC: 01:00:00:00 GREEN   A B C: x y z 001 X V C"), edl.lines().toList());
    }

    @Test void everyTurnIsMarkedOnceInTheCut() {
        Transcript transcript = new Talk().says(-1, 0, 1_000, "one").says(-1, 1_000, 2_000, "~cut~").says(-1, 1_500, 1_500, "***")
                .says(-1, 2_000, 3_000, "two ~three~ four").says(-1, 9_000, 9_000, "***").transcript("");
        String edl = Fixture.written(new EdlWriter(), transcript, Writing.PLAIN);
        assertEquals(List.of("* LOC: 01:00:00:00 GREEN   one", "* LOC: 01:00:01:00 GREEN   ***", "* LOC: 01:00:01:00 GREEN   two four",
                "* LOC: 01:00:01:15 GREEN   ***"), edl.lines().filter(line -> line.startsWith("* LOC")).toList());
        assertEquals(4, Fixture.written(new FcpxmlWriter(), transcript, Writing.PLAIN).split("<marker ", -1).length - 1);
        assertEquals(4, Fixture.written(new OtioWriter(), transcript, Writing.PLAIN).split("Marker.2", -1).length - 1);
    }

    @Test void nothingSaidIsAnEmptyTimeline() {
        assertEquals("TITLE: Transcript\nFCM: NON-DROP FRAME\n", Fixture.written(new EdlWriter(), Transcript.empty(), Writing.PLAIN));
        assertTrue(Fixture.written(new FcpxmlWriter(), Transcript.empty(), Writing.PLAIN).contains("duration=\"0s\""));
        assertEquals(0, Json.read(Fixture.bytes(Fixture.written(new OtioWriter(), Transcript.empty(), Writing.PLAIN)))
                .path("tracks").path("children").path(0).path("children").size());
    }

    /// Against a definition of the elements Galley writes, as the DTD of FCPXML 1.10 has them.
    @Test void fcpxmlIsValid() throws IOException, ParserConfigurationException, SAXException {
        for (Transcript transcript : List.of(Talk.golden(), Transcript.empty())) {
            validate(Fixture.written(new FcpxmlWriter(), transcript, Talk.RECORDING));
        }
        assertThrows(SAXException.class, () -> validate(Fixture.written(new FcpxmlWriter(), Talk.golden(), Talk.RECORDING).replace("value=", "label=")));
    }

    @Test void anOtioTimelineHasTheSchemasOfItsParts() {
        JsonNode root = Json.read(Fixture.bytes(Fixture.written(new OtioWriter(), Talk.golden(), Talk.RECORDING)));
        assertEquals("Timeline.1", schema(root));
        assertEquals("Stack.1", schema(root.path("tracks")));
        for (JsonNode track : root.path("tracks").path("children")) {
            assertEquals("Track.1", schema(track));
            for (JsonNode clip : track.path("children")) {
                assertEquals("Clip.1", schema(clip));
                JsonNode range = clip.path("source_range");
                JsonNode available = clip.path("media_reference").path("available_range");
                assertEquals("ExternalReference.1", schema(clip.path("media_reference")));
                assertEquals("file:///media/Long%20Acre,%20talk.mov", clip.path("media_reference").path("target_url").asText());
                assertTrue(start(range) >= start(available) && start(range) + length(range) <= start(available) + length(available));
                for (JsonNode marker : clip.path("markers")) {
                    assertEquals("Marker.2", schema(marker));
                    assertTrue(start(marker.path("marked_range")) >= start(range));
                    assertTrue(start(marker.path("marked_range")) < start(range) + length(range));
                }
            }
        }
        List<String> schemas = new ArrayList<>(root.findValuesAsText("OTIO_SCHEMA"));
        assertTrue(Set.of("Timeline.1", "Stack.1", "Track.1", "Clip.1", "Marker.2", "ExternalReference.1", "TimeRange.1", "RationalTime.1")
                .containsAll(schemas), schemas.toString());
    }

    private static void validate(String fcpxml) throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setValidating(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        String definition = new String(Fixture.file("golden/fcpxml-elements.dtd"), StandardCharsets.UTF_8);
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader(definition)));
        builder.setErrorHandler(new ErrorHandler() {
            @Override public void warning(SAXParseException fault) throws SAXException {
                throw fault;
            }

            @Override public void error(SAXParseException fault) throws SAXException {
                throw fault;
            }

            @Override public void fatalError(SAXParseException fault) throws SAXException {
                throw fault;
            }
        });
        builder.parse(new InputSource(new StringReader(fcpxml.replace("<!DOCTYPE fcpxml>", "<!DOCTYPE fcpxml SYSTEM \"fcpxml.dtd\">"))));
    }

    private static String schema(JsonNode node) {
        return node.path("OTIO_SCHEMA").asText();
    }

    private static double start(JsonNode range) {
        return range.path("start_time").path("value").asDouble();
    }

    private static double length(JsonNode range) {
        return range.path("duration").path("value").asDouble();
    }

    private static String edl(String file) {
        return Fixture.written(new EdlWriter(), Talk.golden(), Writing.PLAIN.titled(file));
    }
}
