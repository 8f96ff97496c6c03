package app.galley.library.sqlite.codec;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Word;

/// Writes and reads a word, its place and time counted from the word before it. Stateless.
final class WordCodec {
    private static final int TIMING = 0b11;
    private static final int STRUCK = 0b100;
    private static final int CERTAIN = 0b1000;

    private WordCodec() { }

    static void write(ByteSink sink, Word word, int placeBefore, long timeBefore) {
        boolean certain = Float.floatToRawIntBits(word.confidence()) == Float.floatToRawIntBits(1f);
        sink.add(code(word.timing()) | (word.struck() ? STRUCK : 0) | (certain ? CERTAIN : 0));
        sink.signed(word.start() - (long) placeBefore);
        sink.whole(word.end() - word.start());
        sink.signed(word.time().start() - timeBefore);
        sink.whole(word.time().end() - word.time().start());
        if (!certain) {
            sink.real(word.confidence());
        }
    }

    static Word read(ByteSource source, int placeBefore, long timeBefore) {
        int flags = source.take();
        int start = Math.toIntExact(placeBefore + source.signed());
        int end = Math.toIntExact(start + source.whole());
        long from = timeBefore + source.signed();
        TimeSpan time = new TimeSpan(from, from + source.whole());
        float confidence = (flags & CERTAIN) != 0 ? 1f : source.real();
        return new Word(start, end, time, confidence, timing(flags & TIMING), (flags & STRUCK) != 0);
    }

    private static int code(Timing timing) {
        return switch (timing) {
            case MEASURED -> 0;
            case INFERRED -> 1;
            case SET -> 2;
        };
    }

    private static Timing timing(int code) {
        return switch (code) {
            case 0 -> Timing.MEASURED;
            case 1 -> Timing.INFERRED;
            case 2 -> Timing.SET;
            default -> throw new IllegalArgumentException("no timing " + code);
        };
    }
}
