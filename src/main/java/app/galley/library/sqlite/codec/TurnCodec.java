package app.galley.library.sqlite.codec;

import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/// Writes and reads a turn as what differs from a turn both sides know: what a key changes in a long monologue takes some
/// twenty bytes. Words behind the change keep their place counted from the end of the text. Version 1 did not know verified
/// turns. Stateless.
final class TurnCodec {
    /// What is written; all up to it are read.
    static final int VERSION = 2;
    private static final int VERIFIED = 0b1;
    /// What a turn is told against when nothing is known.
    static final Turn NOTHING = new Turn(0, Speaker.NONE, new TimeSpan(0, 0), "", List.of());

    private TurnCodec() { }

    static void write(ByteSink sink, Turn turn, Turn known) {
        sink.signed(turn.id() - known.id());
        sink.signed((long) turn.speaker() - known.speaker());
        sink.signed(turn.slot().start() - known.slot().start());
        sink.signed(turn.slot().end() - known.slot().end());
        sink.add(turn.verified() ? VERIFIED : 0);
        writeText(sink, turn.text(), known.text());
        writeWords(sink, turn, known);
    }

    /// @param version the one that wrote it
    static Turn read(ByteSource source, Turn known, int version) {
        long id = known.id() + source.signed();
        int speaker = Math.toIntExact(known.speaker() + source.signed());
        TimeSpan slot = new TimeSpan(known.slot().start() + source.signed(), known.slot().end() + source.signed());
        boolean verified = version >= 2 && isVerified(source.take());
        String text = readText(source, known.text());
        return new Turn(id, speaker, slot, text, readWords(source, known, text.length() - known.text().length()),
                verified);
    }

    private static boolean isVerified(int marks) {
        if ((marks & ~VERIFIED) != 0) {
            throw new IllegalArgumentException("marks nobody knows: " + marks);
        }
        return marks == VERIFIED;
    }

    private static void writeText(ByteSink sink, String text, String known) {
        int most = Math.min(text.length(), known.length());
        int head = 0;
        while (head < most && text.charAt(head) == known.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && text.charAt(text.length() - 1 - tail) == known.charAt(known.length() - 1 - tail)) {
            tail++;
        }
        sink.whole(head);
        sink.whole(tail);
        sink.text(text.substring(head, text.length() - tail));
    }

    private static String readText(ByteSource source, String known) {
        int head = source.upTo(known.length());
        int tail = source.upTo(known.length() - head);
        String middle = source.text();
        if (middle.isEmpty() && head + tail == known.length()) {
            return known;
        }
        return new StringBuilder(head + middle.length() + tail).append(known, 0, head).append(middle)
                .append(known, known.length() - tail, known.length()).toString();
    }

    private static void writeWords(ByteSink sink, Turn turn, Turn known) {
        List<Word> words = turn.words();
        List<Word> old = known.words();
        int shift = turn.text().length() - known.text().length();
        int most = Math.min(words.size(), old.size());
        int head = 0;
        while (head < most && same(words.get(head), old.get(head), 0)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && same(words.get(words.size() - 1 - tail), old.get(old.size() - 1 - tail), shift)) {
            tail++;
        }
        sink.whole(head);
        sink.whole(tail);
        sink.whole(words.size() - head - tail);
        Word before = head == 0 ? null : words.get(head - 1);
        for (Word word : words.subList(head, words.size() - tail)) {
            WordCodec.write(sink, word, before == null ? 0 : before.end(), before == null ? 0 : before.time().end());
            before = word;
        }
    }

    private static List<Word> readWords(ByteSource source, Turn known, int shift) {
        List<Word> old = known.words();
        int head = source.upTo(old.size());
        int tail = source.upTo(old.size() - head);
        int changed = source.count();
        List<Word> words = new ArrayList<>(head + changed + tail);
        words.addAll(old.subList(0, head));
        for (int i = 0; i < changed; i++) {
            Word before = words.isEmpty() ? null : words.getLast();
            words.add(WordCodec.read(source, before == null ? 0 : before.end(),
                    before == null ? 0 : before.time().end()));
        }
        for (Word word : old.subList(old.size() - tail, old.size())) {
            words.add(word.shifted(shift));
        }
        return words;
    }

    private static boolean same(Word word, Word old, int shift) {
        return word.start() - shift == old.start() && word.end() - shift == old.end() && word.timing() == old.timing()
                && word.struck() == old.struck() && word.time().equals(old.time())
                && Float.floatToRawIntBits(word.confidence()) == Float.floatToRawIntBits(old.confidence());
    }
}
