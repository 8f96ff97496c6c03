package app.galley.library.sqlite.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.sqlite.RandomTranscripts;
import app.galley.problem.Problem;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.TurnEdits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodecTest {
    /// Written by version 1 of the codecs; libraries out there hold such bytes.
    private static final String TRANSCRIPT_1 = "010564652d4445010104c4016e6e65010604d00fa01f00000f477574656e2054"
            + "61672c20e90bdc0bd50bdd0b000002000009d00fc2030000003f0e040464ea03";
    private static final String EDIT_1 = "010652454e414d4500014d01000000000906012101010001010104416e6e650009000a";

    /// Written by version 2, which knows verified turns.
    private static final String TRANSCRIPT_2 = "020564652d4445010104c4016e6e65010604d00fa01f0100000f477574656e2054"
            + "61672c20e90bdc0bd50bdd0b000002000009d00fc2030000003f0e040464ea03";
    private static final String EDIT_2 = "0208554e56455249465900014d0100000000000f00000200000000040004";

    @Test
    void anyTranscriptComesBackAsItWas() {
        long seed = System.nanoTime();
        RandomTranscripts random = new RandomTranscripts(new Random(seed));
        for (int i = 0; i < 2000; i++) {
            Transcript transcript = random.transcript(12);
            assertEquals(transcript, TranscriptCodec.decode(TranscriptCodec.encode(transcript)), "seed " + seed);
        }
    }

    @Test
    void anyEditComesBackAsItWas() {
        long seed = System.nanoTime();
        RandomTranscripts random = new RandomTranscripts(new Random(seed));
        Transcript transcript = random.transcript(12);
        for (int i = 0; i < 5000; i++) {
            Edit edit = random.edit(transcript);
            assertEquals(edit, EditCodec.decode(EditCodec.encode(edit), transcript.turns(), transcript.speakers()),
                    "seed " + seed);
            Edit undo = edit.inverse();
            Transcript after = edit.applyTo(transcript);
            assertEquals(undo, EditCodec.decode(EditCodec.encode(undo), after.turns(), after.speakers()),
                    "seed " + seed);
            transcript = after;
        }
    }

    @Test
    void confidenceKeepsItsBits() {
        Random random = new Random(4);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            words.add(new Word(i, i + 1, new TimeSpan(i, i), random.nextFloat(), Timing.MEASURED, false));
        }
        words.add(new Word(1000, 1001, new TimeSpan(0, 0), -0f, Timing.SET, true));
        Transcript transcript = of(new Turn(1, 0, new TimeSpan(0, 5), "x".repeat(1001), words));
        List<Word> read = TranscriptCodec.decode(TranscriptCodec.encode(transcript)).turns().getFirst().words();
        for (int i = 0; i < words.size(); i++) {
            assertEquals(Float.floatToRawIntBits(words.get(i).confidence()),
                    Float.floatToRawIntBits(read.get(i).confidence()));
        }
    }

    @Test
    void aKeyInALongMonologueTakesFewBytes() {
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < 4500; i++) {
            words.add(new Word(text.length(), text.length() + 5, new TimeSpan(300L * i, 300L * i + 250), 0.97f,
                    Timing.MEASURED, false));
            text.append("water ");
        }
        Turn turn = new Turn(7, 1, new TimeSpan(0, 1), text.toString(), words);
        List<Word> shifted = new ArrayList<>(words);
        Word typed = words.get(2000);
        shifted.set(2000, new Word(typed.start(), typed.end() + 1, typed.time(), 1f, Timing.INFERRED, false));
        for (int i = 2001; i < shifted.size(); i++) {
            shifted.set(i, shifted.get(i).shifted(1));
        }
        Turn after = turn.saying(new StringBuilder(text).insert(typed.end(), 's').toString(), shifted);
        Edit edit = new Edit(Edit.Kind.TYPE, 0, List.of(turn), List.of(after), List.of(), List.of(),
                new Position(0, typed.end()), new Position(0, typed.end() + 1));

        byte[] bytes = EditCodec.encode(edit);

        assertTrue(bytes.length < 60, bytes.length + " bytes");
        assertEquals(edit, EditCodec.decode(bytes, List.of(turn), List.of()));
    }

    @Test
    void theFormatOfTheFirstVersionIsReadForEver() {
        Turn turn = new Turn(3, 1, new TimeSpan(1000, 2000), "Guten Tag, שלום",
                List.of(new Word(0, 9, new TimeSpan(1000, 1450), 0.5f, Timing.MEASURED, false),
                        new Word(11, 15, new TimeSpan(1500, 1990), 1f, Timing.SET, true)));
        Transcript transcript = new Transcript(List.of(turn), List.of(new Speaker(1, "Änne")), "de-DE");
        byte[] stored = HexFormat.of().parseHex(TRANSCRIPT_1);
        assertEquals(transcript, TranscriptCodec.decode(stored));

        Edit edit = EditCodec.decode(HexFormat.of().parseHex(EDIT_1), List.of(turn), transcript.speakers());
        assertEquals("Guten Tag!, שלום", edit.after().getFirst().text());
        assertEquals(new Word(12, 16, new TimeSpan(1500, 1990), 1f, Timing.SET, true),
                edit.after().getFirst().words().getLast());
        assertEquals(List.of(new Speaker(1, "Anne")), edit.speakersAfter());
        assertEquals(Edit.Kind.RENAME, edit.kind());
        assertEquals(new Position(0, 10), edit.caretAfter());
    }

    @Test
    void theFormatOfTheSecondVersionIsReadForEver() {
        Turn turn = new Turn(3, 1, new TimeSpan(1000, 2000), "Guten Tag, שלום",
                List.of(new Word(0, 9, new TimeSpan(1000, 1450), 0.5f, Timing.MEASURED, false),
                        new Word(11, 15, new TimeSpan(1500, 1990), 1f, Timing.SET, true)), true);
        Transcript transcript = new Transcript(List.of(turn), List.of(new Speaker(1, "Änne")), "de-DE");
        assertEquals(TRANSCRIPT_2, HexFormat.of().formatHex(TranscriptCodec.encode(transcript)));
        assertEquals(transcript, TranscriptCodec.decode(HexFormat.of().parseHex(TRANSCRIPT_2)));

        Edit edit = TurnEdits.verify(transcript, 0, 0, false, new Position(0, 4));
        assertEquals(EDIT_2, HexFormat.of().formatHex(EditCodec.encode(edit)));
        assertEquals(edit, EditCodec.decode(HexFormat.of().parseHex(EDIT_2), List.of(turn), transcript.speakers()));
    }

    @Test
    void anEditOfTheFirstVersionGoesOnFromATranscriptOfTheSecond() {
        Transcript transcript = TranscriptCodec.decode(HexFormat.of().parseHex(TRANSCRIPT_1));
        Edit edit = EditCodec.decode(HexFormat.of().parseHex(EDIT_1), transcript.turns(), transcript.speakers());
        Transcript now = edit.applyTo(transcript);
        assertFalse(now.turns().getFirst().verified());
        assertEquals(now, TranscriptCodec.decode(TranscriptCodec.encode(now)));
    }

    @Test
    void theNamesOfEditsAreStoredAndStay() {
        assertEquals(List.of("TYPE", "PASTE", "MARKER", "SPLIT_OR_JOIN", "REPLACE", "REPLACE_ALL", "SPEAKER", "RENAME",
                "ADD_SPEAKER", "REMOVE_SPEAKER", "MERGE_SPEAKERS", "STRIKE", "RESTORE", "VERIFY", "UNVERIFY", "ACCEPT",
                "RETIME", "REVERT", "VERSION", "TAKE_OVER"), Arrays.stream(Edit.Kind.values()).map(Enum::name).toList());
        for (EditSession.Step step : EditSession.Step.values()) {
            assertEquals(step, StepCodec.decode(StepCodec.encode(step)));
        }
        assertEquals(List.of(1, 2, 3), List.of(StepCodec.encode(EditSession.Step.APPLY),
                StepCodec.encode(EditSession.Step.UNDO), StepCodec.encode(EditSession.Step.REDO)));
    }

    @Test
    void anEditOfAnotherStateIsRefused() {
        Turn turn = new Turn(1, 0, new TimeSpan(0, 0), "one", List.of());
        Turn other = turn.saying("three", List.of());
        Edit edit = new Edit(Edit.Kind.TYPE, 0, List.of(turn), List.of(turn.saying("ones", List.of())), List.of(),
                List.of(), Position.START, Position.START);
        assertThrows(IllegalArgumentException.class,
                () -> EditCodec.decode(EditCodec.encode(edit), List.of(other), List.of()));
    }

    @Test
    void damagedBytesAreRefusedAndNeverCrash() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Transcript transcript = new RandomTranscripts(random).transcript(12);
        byte[] good = TranscriptCodec.encode(transcript);
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
            for (int changes = random.nextInt(1, 4); changes > 0 && bytes.length > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                TranscriptCodec.decode(bytes);
            } catch (IllegalArgumentException | ArithmeticException e) {
                continue;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> TranscriptCodec.decode(new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> TranscriptCodec.decode(new byte[] {9}));
    }

    @Test
    void aProblemComesBackWithItsArguments() {
        Problem problem = Problem.refused("aws.refused", "interview \"1\".mp3", 3, 4L, 0.25, 0.5f, true,
                Instant.parse("2026-11-23T10:15:30.123456789Z"), Duration.ofMillis(1500),
                Path.of("a ?#ü.wav").toAbsolutePath());
        assertEquals(problem, ProblemCodec.decode(ProblemCodec.encode(problem)));
        assertThrows(IllegalArgumentException.class, () -> ProblemCodec.decode("{"));
    }

    private static Transcript of(Turn... turns) {
        return new Transcript(List.of(turns), List.of(), "");
    }
}
