package app.galley.library.sqlite.codec;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import java.util.ArrayList;
import java.util.List;

/// Writes and reads an edit as what it changes against the state before it, which the reader must have: the turns it takes
/// away are only counted. A key in a turn takes some forty bytes, however long the turn is. Edits that an older version wrote are
/// read, too. Stateless; any thread.
public final class EditCodec {
    private EditCodec() { }

    /// The edit as bytes.
    public static byte[] encode(Edit edit) {
        ByteSink sink = new ByteSink();
        sink.add(TurnCodec.VERSION);
        sink.text(edit.kind().name());
        sink.whole(edit.index());
        sink.whole(edit.before().size());
        sink.whole(check(edit.before()));
        sink.whole(edit.after().size());
        for (int i = 0; i < edit.after().size(); i++) {
            TurnCodec.write(sink, edit.after().get(i), known(edit.before(), i));
        }
        boolean speakersChange = !edit.speakersAfter().equals(edit.speakersBefore());
        sink.add(speakersChange ? 1 : 0);
        if (speakersChange) {
            SpeakerCodec.write(sink, edit.speakersAfter());
        }
        writePlace(sink, edit.caretBefore(), edit.index());
        writePlace(sink, edit.caretAfter(), edit.index());
        return sink.toBytes();
    }

    /// The edit of these bytes.
    ///
    /// @param turns the turns of the state it was made for
    /// @param speakers the speakers of that state
    /// @throws RuntimeException when the bytes are damaged or the state is another one: [IllegalArgumentException] or
    ///     [ArithmeticException]
    public static Edit decode(byte[] bytes, List<Turn> turns, List<Speaker> speakers) {
        ByteSource source = new ByteSource(bytes);
        int version = source.take();
        if (version < 1 || version > TurnCodec.VERSION) {
            throw new IllegalArgumentException("an edit of another version");
        }
        Edit.Kind kind = Edit.Kind.valueOf(source.text());
        int index = source.upTo(turns.size());
        List<Turn> before = List.copyOf(turns.subList(index, index + source.upTo(turns.size() - index)));
        if (source.whole() != check(before)) {
            throw new IllegalArgumentException("an edit of another state");
        }
        int count = source.count();
        List<Turn> after = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            after.add(TurnCodec.read(source, known(before, i), version));
        }
        List<Speaker> speakersAfter = source.take() == 0 ? speakers : SpeakerCodec.read(source);
        Edit edit = new Edit(kind, index, before, after, speakers, speakersAfter, readPlace(source, index),
                readPlace(source, index));
        source.end();
        return edit;
    }

    /// The turn that resembles the new turn `i` the most: the one in its place, the last one for those behind it, which
    /// is what a split turn was cut from.
    private static Turn known(List<Turn> before, int i) {
        return before.isEmpty() ? TurnCodec.NOTHING : before.get(Math.min(i, before.size() - 1));
    }

    /// Shows a reader with another state in hand that it is wrong, at the price of two bytes.
    private static long check(List<Turn> before) {
        long check = 0;
        for (Turn turn : before) {
            check += turn.text().length() + 31L * turn.words().size();
        }
        return check;
    }

    private static void writePlace(ByteSink sink, Position place, int index) {
        sink.signed((long) place.turn() - index);
        sink.whole(place.offset());
    }

    private static Position readPlace(ByteSource source, int index) {
        int turn = Math.toIntExact(index + source.signed());
        return new Position(turn, source.upTo(Integer.MAX_VALUE));
    }
}
