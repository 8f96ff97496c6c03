package app.galley.library.sqlite;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Transcripts and edits that nobody would type: every script, halves of surrogate pairs, empty turns, odd times and
/// confidences. They obey the constructors and nothing else.
public final class RandomTranscripts {
    private static final List<String> PIECES = List.of("river", "a", "Straße", "שלום", "مرحبا", "日本語", "ไทย", "🎙️", "👩🏽‍🔬",
            "e\u0301", "\ud83c", "\udf99", "\u0000", "\u202e", "it's", "3,5", "New York", "\uffff");
    private final RandomGenerator random;

    public RandomTranscripts(RandomGenerator random) {
        this.random = random;
    }

    /// A transcript of up to `most` turns.
    public Transcript transcript(int most) {
        List<Turn> turns = new ArrayList<>();
        for (int left = random.nextInt(1, most + 1); left > 0; left--) {
            turns.add(turn());
        }
        return new Transcript(turns, speakers(), random.nextBoolean() ? "" : "he-IL");
    }

    /// An edit of a transcript: of the text inside a turn most of the time, else of anything.
    public Edit edit(Transcript transcript) {
        int size = transcript.turns().size();
        int index = random.nextInt(size + 1);
        int count = Math.min(random.nextInt(4), size - index);
        List<Turn> before = transcript.turns().subList(index, index + count);
        List<Turn> after = new ArrayList<>();
        if (count > 0 && random.nextInt(4) > 0) {
            before.forEach(turn -> after.add(typedInto(turn)));
        }
        for (int left = random.nextInt(3); left > 0 || size - count + after.size() == 0; left--) {
            after.add(turn());
        }
        List<Speaker> speakers = random.nextInt(10) == 0 ? speakers() : transcript.speakers();
        return new Edit(pick(Edit.Kind.values()), index, before, after, transcript.speakers(), speakers,
                new Position(index, random.nextInt(50)), new Position(random.nextInt(1000), random.nextInt(5000)));
    }

    /// The turn with a piece of text put in or taken out somewhere, the words behind it shifted.
    private Turn typedInto(Turn turn) {
        int at = random.nextInt(turn.text().length() + 1);
        String piece = pick(PIECES.toArray(String[]::new));
        String text = turn.text().substring(0, at) + piece + turn.text().substring(at);
        List<Word> words = new ArrayList<>();
        for (Word word : turn.words()) {
            if (word.start() >= at) {
                words.add(word.shifted(piece.length()));
            } else if (word.end() <= at) {
                words.add(word);
            } else {
                words.add(new Word(word.start(), word.end() + piece.length(), word.time(), confidence(),
                        Timing.INFERRED, !word.struck()));
            }
        }
        return turn.saying(text, words);
    }

    private Turn turn() {
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        for (int left = random.nextInt(8); left > 0; left--) {
            String piece = pick(PIECES.toArray(String[]::new));
            int start = text.length();
            text.append(piece);
            if (random.nextInt(5) > 0) {
                words.add(new Word(start, text.length(), span(), confidence(), pick(Timing.values()),
                        random.nextInt(6) == 0));
            }
            text.append(random.nextBoolean() ? " " : "");
        }
        return new Turn(random.nextInt(20) == 0 ? random.nextLong() : random.nextInt(2000),
                random.nextInt(-1, 40), span(), text.toString(), words, random.nextInt(4) == 0);
    }

    private List<Speaker> speakers() {
        List<Speaker> speakers = new ArrayList<>();
        for (int left = random.nextInt(5); left > 0; left--) {
            speakers.add(new Speaker(random.nextInt(1000), "x" + pick(PIECES.toArray(String[]::new))));
        }
        return speakers;
    }

    private TimeSpan span() {
        long start = random.nextInt(30) == 0 ? random.nextLong(Long.MAX_VALUE) : random.nextLong(20_000_000);
        long length = random.nextInt(30) == 0 ? random.nextLong(Long.MAX_VALUE - start) : random.nextLong(2000);
        return new TimeSpan(start, Math.max(start, start + length));
    }

    private float confidence() {
        return switch (random.nextInt(5)) {
            case 0 -> 1f;
            case 1 -> -0f;
            case 2 -> Float.MIN_VALUE;
            default -> random.nextFloat();
        };
    }

    private <T> T pick(T[] choice) {
        return choice[random.nextInt(choice.length)];
    }
}
