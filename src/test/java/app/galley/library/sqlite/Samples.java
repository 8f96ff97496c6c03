package app.galley.library.sqlite;

import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// Things to put into a library.
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");

    private Samples() { }

    static Recording recording(String title) {
        return recording(title, NOON);
    }

    static Recording recording(String title, Instant added) {
        return new Recording(UUID.randomUUID(), title, Path.of(title + ".mp3").toAbsolutePath(), 1234567,
                Duration.ofNanos(61_234_567_891L), false, added, null);
    }

    static TrackedJob job(UUID recording, Instant created) {
        return new TrackedJob(UUID.randomUUID(), recording, "galley-1", "local", JobSettings.of(new LanguageChoice.Named("en-GB"), 3),
                TrackedJob.Step.WAITING, 0, 0, created, created, null);
    }

    static MachineTranscript machineTranscript(UUID recording, byte[] bytes, Instant received) {
        return new MachineTranscript(UUID.randomUUID(), recording, "amazon", sha256(bytes), received);
    }

    /// A transcript of so many turns of so many words.
    static Transcript transcript(int turns, int words) {
        List<Turn> made = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < turns; i++) {
            StringBuilder text = new StringBuilder();
            List<Word> timed = new ArrayList<>();
            for (int k = 0; k < words; k++) {
                String word = List.of("so", "the", "first", "thing", "we", "noticed", "was").get((i + k) % 7);
                timed.add(new Word(text.length(), text.length() + word.length(), new TimeSpan(time, time + 240),
                        (i * 31 + k * 7) % 1000 / 1000f, Timing.MEASURED, false));
                text.append(word).append(' ');
                time += 300;
            }
            made.add(new Turn(i + 1, i % 3, new TimeSpan(time, time), text.toString(), timed));
        }
        return new Transcript(made, List.of(new Speaker(0, "Ann Lee"), new Speaker(1, "B. Okoro"), new Speaker(2, "C")),
                "en-GB");
    }

    /// The edit that types `text` at the end of a word of a turn: that word grows, those behind it move.
    static Edit typing(Transcript transcript, int index, int word, String text) {
        Turn turn = transcript.turns().get(index);
        List<Word> words = new ArrayList<>(turn.words());
        Word typed = words.get(word);
        int at = typed.end();
        words.set(word, new Word(typed.start(), at + text.length(), typed.time(), 1f, Timing.INFERRED, false));
        for (int i = word + 1; i < words.size(); i++) {
            words.set(i, words.get(i).shifted(text.length()));
        }
        Turn after = turn.saying(new StringBuilder(turn.text()).insert(at, text).toString(), words);
        return new Edit(Edit.Kind.TYPE, index, List.of(turn), List.of(after), transcript.speakers(),
                transcript.speakers(), new Position(index, at), new Position(index, at + text.length()));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
