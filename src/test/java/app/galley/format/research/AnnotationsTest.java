package app.galley.format.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.Talk;
import app.galley.format.TranscriptReader;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.format.research.elan.ElanReader;
import app.galley.format.research.elan.ElanWriter;
import app.galley.format.research.exmaralda.ExmaraldaWriter;
import app.galley.format.research.praat.TextGridReader;
import app.galley.format.research.praat.TextGridWriter;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// What Galley writes for ELAN, Praat and EXMARaLDA holds together as these programs want it, and is read back as it was.
class AnnotationsTest {
    @Test void whatIsWrittenForElanIsReadBack() {
        Transcript transcript = new Talk().speaker("Ann").speaker("Ben \"B\" <Økoro>").speaker("silent")
                .says(0, 0, 4_000, "Well, “yes” & no -- 5 < 6.").says(1, 3_000, 6_000, "今日は 👋 é").says(0, 4_000, 4_500, "Go on.")
                .says(-1, 7_000, 8_000, "[door]").says(1, 9_000, 9_500, "").says(1, 10_000, 11_000, "***").transcript("en-GB");
        assertEquals(transcript, read(new ElanReader(), Fixture.written(new ElanWriter(), transcript)));
    }

    @Test void whatIsWrittenForPraatIsReadBack() {
        Transcript transcript = new Talk().speaker("Ann").speaker("Ben \"B\"").speaker("silent")
                .says(0, 0, 4_000, "Well, \"yes\" ! no \"\" 5 <exists> 6.").says(1, 3_000, 6_000, "今日は 👋 é")
                .says(0, 4_000, 4_500, "1.5 -2").says(-1, 7_000, 8_000, "[door]").says(1, 10_000, 11_000, "***").transcript("");
        assertEquals(transcript, read(new TextGridReader(), Fixture.written(new TextGridWriter(), transcript)));
    }

    @Test void struckWordsAreLeftOut() {
        for (TranscriptWriter writer : List.of(new ElanWriter(), new TextGridWriter(), new ExmaraldaWriter())) {
            String file = Fixture.written(writer, new Talk().says(-1, 0, 3_000, "a ~secret~ b").transcript(""));
            assertTrue(file.contains("a b") && !file.contains("secret"), file);
        }
    }

    @Test void anElanDocumentHoldsTogether() throws IOException, ParserConfigurationException, SAXException {
        for (Transcript transcript : transcripts()) {
            Element root = document(Fixture.written(new ElanWriter(), transcript)).getDocumentElement();
            Map<String, Long> slots = new HashMap<>();
            long before = 0;
            for (Element slot : elements(root, "TIME_SLOT")) {
                long time = Long.parseLong(slot.getAttribute("TIME_VALUE"));
                assertTrue(time >= before, "time slots stand in order");
                assertEquals(null, slots.put(slot.getAttribute("TIME_SLOT_ID"), time), "each slot once");
                before = time;
            }
            Map<String, Element> tiers = new HashMap<>();
            for (Element tier : elements(root, "TIER")) {
                assertEquals(null, tiers.put(tier.getAttribute("TIER_ID"), tier), "each tier once");
                long free = 0;
                for (Element annotation : elements(tier, "ALIGNABLE_ANNOTATION")) {
                    long start = slots.getOrDefault(annotation.getAttribute("TIME_SLOT_REF1"), -1L);
                    long end = slots.getOrDefault(annotation.getAttribute("TIME_SLOT_REF2"), -1L);
                    assertTrue(start >= free && end > start, "annotations do not overlap and are longer than nothing");
                    free = end;
                    Element parent = tiers.get(tier.getAttribute("PARENT_REF"));
                    assertTrue(parent == null || elements(parent, "ALIGNABLE_ANNOTATION").stream().anyMatch(turn ->
                            slots.getOrDefault(turn.getAttribute("TIME_SLOT_REF1"), -1L) <= start && slots.getOrDefault(turn.getAttribute("TIME_SLOT_REF2"), -1L) >= end),
                            "a word lies within its turn");
                }
            }
            assertTrue(elements(root, "ANNOTATION_VALUE").size() * 2 == slots.size(), "no slot is shared or left over");
        }
    }

    @Test void theIntervalsOfATextGridHaveNoGaps() {
        for (Transcript transcript : transcripts()) {
            String file = Fixture.written(new TextGridWriter(), transcript);
            List<String> bounds = file.lines().map(String::strip).filter(line -> line.matches("(xmin|xmax|size|intervals: size) = .*")).toList();
            String end = bounds.get(1).substring(7);
            int tiers = Integer.parseInt(bounds.get(2).substring(7));
            int at = 3;
            for (int tier = 0; tier < tiers; tier++) {
                assertEquals(List.of("xmin = 0", "xmax = " + end), bounds.subList(at, at + 2));
                int intervals = Integer.parseInt(bounds.get(at + 2).substring(18));
                at += 3;
                String reached = "0";
                for (int i = 0; i < intervals; i++, at += 2) {
                    assertEquals("xmin = " + reached, bounds.get(at));
                    reached = bounds.get(at + 1).substring(7);
                }
                assertEquals(end, reached);
            }
            assertEquals(bounds.size(), at);
        }
    }

    @Test void aTextGridReachesToTheEndOfTheRecording() {
        Transcript transcript = new Talk().says(-1, 0, 1_000, "a").transcript("");
        String file = Fixture.written(new TextGridWriter(), transcript, Writing.PLAIN.of(URI.create("file:///a.wav"), false, Duration.ofMillis(61_500)));
        assertTrue(file.contains("xmax = 61.5 \ntiers?"), file);
        assertEquals(Fixture.turns(transcript), Fixture.turns(read(new TextGridReader(), file)));
    }

    @Test void anExmaraldaDocumentHoldsTogether() throws IOException, ParserConfigurationException, SAXException {
        for (Transcript transcript : transcripts()) {
            Element root = document(Fixture.written(new ExmaraldaWriter(), transcript)).getDocumentElement();
            Map<String, Double> points = new HashMap<>();
            double before = -1;
            for (Element point : elements(root, "tli")) {
                double time = Double.parseDouble(point.getAttribute("time"));
                assertTrue(time > before, "points stand in order, each time once");
                assertEquals(null, points.put(point.getAttribute("id"), time));
                before = time;
            }
            List<String> speakers = elements(root, "speaker").stream().map(speaker -> speaker.getAttribute("id")).toList();
            for (Element tier : elements(root, "tier")) {
                assertTrue(tier.getAttribute("speaker").isEmpty() || speakers.contains(tier.getAttribute("speaker")));
                double free = 0;
                for (Element event : elements(tier, "event")) {
                    double start = points.getOrDefault(event.getAttribute("start"), -1.0);
                    double end = points.getOrDefault(event.getAttribute("end"), -1.0);
                    assertTrue(start >= free && end > start, "events do not overlap and are longer than nothing");
                    free = end;
                }
            }
        }
    }

    @Test void speakersOfOneNameHaveTheirOwnTiers() {
        Transcript transcript = new Talk().speaker("Ann").speaker("Ann").speaker("Ann - words").says(0, 0, 1_000, "one")
                .says(1, 1_000, 2_000, "two").says(2, 2_000, 3_000, "three").transcript("");
        assertEquals(List.of("Ann", "Ann 2", "Ann - words 2"), Tier.of(transcript).stream().map(Tier::name).toList());
        assertEquals(List.of("Ann|0-1000|one", "Ann|1000-2000|two", "Ann - words|2000-3000|three"),
                Fixture.turns(read(new ElanReader(), Fixture.written(new ElanWriter(), transcript))));
    }

    @Test void nothingSaidIsADocumentWithoutAnnotations() {
        assertEquals(Transcript.empty(), read(new ElanReader(), Fixture.written(new ElanWriter(), Transcript.empty())));
        assertEquals(Transcript.empty(), read(new TextGridReader(), Fixture.written(new TextGridWriter(), Transcript.empty())));
    }

    @Test void controlCharactersDoNotBreakADocument() throws IOException, ParserConfigurationException, SAXException {
        Transcript transcript = new Talk().speaker("A\u0000\uFFFFnn").says(0, 0, 1_000, "a\u0001b \uFFFE c\td").transcript("x y");
        assertEquals("A nn|0-1000|a b c d", Fixture.turns(read(new ElanReader(), Fixture.written(new ElanWriter(), transcript))).getFirst());
        document(Fixture.written(new ExmaraldaWriter(), transcript));
        assertEquals(List.of(), TranscriptRules.broken(read(new TextGridReader(), Fixture.written(new TextGridWriter(), transcript))));
    }

    /// Ordinary, empty, and such whose times make no sense.
    private static List<Transcript> transcripts() {
        Random random = new Random(7);
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<Word> words = new ArrayList<>();
            for (int w = 0; w < random.nextInt(8); w++) {
                long start = random.nextInt(5_000);
                words.add(new Word(2 * w, 2 * w + 1, new TimeSpan(start, start + random.nextInt(3) * random.nextInt(900)), 1, Timing.INFERRED, false));
            }
            long start = random.nextInt(9_000);
            turns.add(new Turn(i + 1, random.nextInt(3) - 1, new TimeSpan(start, start + random.nextInt(2) * 500L), "a b c d e f g h", words));
        }
        Transcript odd = new Transcript(turns, List.of(new Speaker(0, "A"), new Speaker(1, "B")), "en");
        Transcript late = new Talk().says(-1, 400_000_000, 400_000_000, "zero long, 111 h").transcript("");
        return List.of(Talk.golden(), Transcript.empty(), odd, late);
    }

    private static Transcript read(TranscriptReader reader, String file) {
        assertTrue(reader.recognises(Fixture.bytes(file)), file);
        Transcript transcript = reader.read(Fixture.bytes(file));
        assertEquals(List.of(), TranscriptRules.broken(transcript));
        return transcript;
    }

    private static Document document(String file) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(Fixture.bytes(file)));
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
