package app.galley.format.amazon.joined;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.Formats;
import app.galley.format.standard.StandardFormats;
import app.galley.problem.ProblemException;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import app.galley.transcript.insight.Insights;
import app.galley.transcript.review.Alternatives;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JoinedReaderTest {
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);

    private static byte[] joined(boolean sameSpeakers, byte[]... results) {
        return new JoinedResult("amazon", sameSpeakers, IntStream.range(0, results.length)
                .mapToObj(i -> new JoinedResult.Part(new TimeSpan(i * 100_000L, i * 100_000L + 100_000), results[i])).toList()).bytes();
    }

    private Transcript read(byte[] file) {
        Transcript read = formats.read(file);
        assertEquals(List.of(), TranscriptRules.broken(read));
        return read;
    }

    @Test void timesAreThoseOfTheWholeRecordingAndEachResultStandsInItAsItCame() {
        byte[] one = Fixture.file("amazon/redacted.json");
        byte[] other = Fixture.file("amazon/unredacted.json");
        byte[] file = joined(false, one, other);
        String text = new String(file, StandardCharsets.UTF_8);
        assertTrue(text.contains(new String(one, StandardCharsets.UTF_8)) && text.contains(new String(other, StandardCharsets.UTF_8)));
        Transcript first = formats.read(one);
        Transcript second = formats.read(other);
        List<Turn> turns = read(file).turns();
        assertEquals(first.turns().size() + second.turns().size(), turns.size());
        assertEquals(first.turns().getFirst().words(), turns.getFirst().words());
        assertEquals(second.later(100_000).turns().getFirst().words(), turns.get(first.turns().size()).words());
        assertEquals("amazon-joined", formats.recognise(file).orElseThrow().name());
    }

    @Test void speakersAreNamedForTheirPiece() {
        byte[] result = labelled("spk_0", "spk_1");
        assertEquals(List.of("Speaker 1 (1/2)", "Speaker 2 (1/2)", "Speaker 1 (2/2)", "Speaker 2 (2/2)"), names(read(joined(false, result, result))));
        assertEquals(List.of("Speaker 1", "Speaker 2"), names(read(joined(true, result, result))));
    }

    @Test void whereEachPieceHasOneSpeakerAtMostItIsOne() {
        Transcript read = read(joined(false, labelled("spk_0"), labelled("spk_0"), Fixture.file("amazon/plain.json")));
        assertEquals(List.of("Speaker 1"), names(read));
        assertEquals(read.turns().getFirst().speaker(), read.turns().get(1).speaker());
    }

    @Test void whatIsToldBesideTheWordsHasItsTimesToo() {
        byte[] toxic = Fixture.file("amazon/toxicity.json");
        byte[] file = joined(false, toxic, toxic);
        Insights one = formats.recognise(toxic).orElseThrow().insights(toxic);
        Insights both = formats.recognise(file).orElseThrow().insights(file);
        assertEquals(2 * one.toxicity().size(), both.toxicity().size());
        TimeSpan time = Objects.requireNonNull(one.toxicity().getFirst().time());
        assertEquals(time.later(100_000), both.toxicity().get(one.toxicity().size()).time());
    }

    @Test void whatElseWasHeardIsFoundAtItsTime() {
        byte[] result = Fixture.file("amazon/alternatives.json");
        byte[] file = joined(false, result, result);
        var alternatives = formats.recognise(file).orElseThrow().alternatives(file);
        List<Turn> turns = read(file).turns();
        long first = offers(alternatives, turns.subList(0, turns.size() / 2));
        assertTrue(first > 0);
        assertEquals(first, offers(alternatives, turns.subList(turns.size() / 2, turns.size())));
    }

    private static long offers(Alternatives alternatives, List<Turn> turns) {
        return turns.stream().flatMap(turn -> IntStream.range(0, turn.words().size()).mapToObj(word -> alternatives.of(turn, word)))
                .mapToLong(List::size).sum();
    }

    @Test void aDamagedFileIsOneSentence() {
        byte[] file = joined(false, Fixture.file("amazon/plain.json"));
        assertThrows(ProblemException.class, () -> formats.read(Arrays.copyOf(file, file.length / 2)));
        byte[] empty = Fixture.bytes("{\"joined\":1,\"recogniser\":\"amazon\",\"sameSpeakers\":false,\"parts\":[]}");
        assertEquals("format.nothingJoined", assertThrows(ProblemException.class, () -> formats.read(empty)).problem().key());
        byte[] timeless = Fixture.bytes("{\"joined\":1,\"sameSpeakers\":false,\"parts\":[{\"result\":{}}]}");
        assertThrows(ProblemException.class, () -> formats.read(timeless));
    }

    private static List<String> names(Transcript transcript) {
        return transcript.speakers().stream().map(Speaker::name).toList();
    }

    /// A result in which each of these says a word.
    private static byte[] labelled(String... labels) {
        StringBuilder items = new StringBuilder();
        StringBuilder segments = new StringBuilder();
        for (int i = 0; i < labels.length; i++) {
            String time = "\"start_time\":\"" + i + ".0\",\"end_time\":\"" + i + ".5\"";
            String comma = i == 0 ? "" : ",";
            items.append(comma).append("{\"type\":\"pronunciation\",").append(time).append(",\"speaker_label\":\"").append(labels[i])
                    .append("\",\"alternatives\":[{\"confidence\":\"0.9\",\"content\":\"yes\"}]}");
            segments.append(comma).append("{").append(time).append(",\"speaker_label\":\"").append(labels[i]).append("\",\"items\":[{").append(time)
                    .append(",\"speaker_label\":\"").append(labels[i]).append("\"}]}");
        }
        return Fixture.bytes("{\"jobName\":\"n\",\"results\":{\"transcripts\":[],\"items\":[" + items + "],\"speaker_labels\":{\"speakers\":"
                + labels.length + ",\"segments\":[" + segments + "]}}}");
    }
}
