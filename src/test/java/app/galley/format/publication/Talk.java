package app.galley.format.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.format.Fixture;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A talk full of signs that formats take for their own.
final class Talk {
    static final Writing WRITING = Writing.PLAIN.titled("The river #1")
            .of(URI.create("https://example.org/tapes/river%20%221%22.m4a"), false, Duration.ofHours(2));
    static final Transcript TRANSCRIPT = new Transcript(List.of(
            turn(1, 0, 1_000, 3_000, "1. Fish & <b>chips</b>, [sic] she said."),
            turn(2, 1, 6_000, 11_500, "=`SUM`(A1), \"was\" um it? No."),
            turn(3, Speaker.NONE, 3_601_000, 3_602_500, "- 5 $ | ~x_"),
            turn(4, 0, 3_604_000, 3_606_000, ""),
            turn(5, 1, 3_607_000, 3_608_000, "um")),
            List.of(new Speaker(0, "Ann *Lee*"), new Speaker(1, "Ben")), "en-GB");

    private Talk() {
    }

    /// Each run of letters and digits is a word, `um` is struck out.
    private static Turn turn(long id, int speaker, long from, long to, String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = Pattern.compile("[\\p{L}\\p{N}]+").matcher(text);
        int count = (int) word.results().count();
        word.reset();
        while (word.find()) {
            long step = (to - from) / count;
            long start = from + words.size() * step;
            words.add(new Word(word.start(), word.end(), new TimeSpan(start, words.size() + 1 == count ? to : start + step), 1, Timing.MEASURED,
                    word.group().equals("um")));
        }
        return new Turn(id, speaker, new TimeSpan(from, to), text, words);
    }

    /// Four hours of two speakers: 900 turns of 50 words.
    static Transcript fourHours() {
        return new Transcript(IntStream.range(0, 900).mapToObj(i -> turn(i + 1, i % 2, i * 16_000L, i * 16_000L + 15_900,
                "When the water rose we took the boats across. ".repeat(5) + "And so on it went.")).toList(), TRANSCRIPT.speakers(), "en");
    }

    static byte[] bytes(TranscriptWriter writer, Transcript transcript) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.write(transcript, WRITING, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(TranscriptWriter writer) {
        return new String(bytes(writer, TRANSCRIPT), StandardCharsets.UTF_8);
    }

    static void isWrittenAs(String file, TranscriptWriter writer) {
        String expected = new String(Fixture.file("/app/galley/format/publication/" + file), StandardCharsets.UTF_8);
        assertEquals(expected, text(writer));
    }
}
