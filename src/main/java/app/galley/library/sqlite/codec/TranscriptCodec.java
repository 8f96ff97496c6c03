package app.galley.library.sqlite.codec;

import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/// Writes and reads a whole transcript, also one that an older version wrote. What is read equals what was written to the last bit. Stateless; any thread.
public final class TranscriptCodec {
    private TranscriptCodec() { }

    /// The transcript as bytes.
    public static byte[] encode(Transcript transcript) {
        ByteSink sink = new ByteSink();
        sink.add(TurnCodec.VERSION);
        sink.text(transcript.language());
        SpeakerCodec.write(sink, transcript.speakers());
        sink.whole(transcript.turns().size());
        transcript.turns().forEach(turn -> TurnCodec.write(sink, turn, TurnCodec.NOTHING));
        return sink.toBytes();
    }

    /// The transcript of these bytes.
    ///
    /// @throws RuntimeException when they are damaged: [IllegalArgumentException] or [ArithmeticException]
    public static Transcript decode(byte[] bytes) {
        ByteSource source = new ByteSource(bytes);
        int version = source.take();
        if (version < 1 || version > TurnCodec.VERSION) {
            throw new IllegalArgumentException("a transcript of another version");
        }
        String language = source.text();
        List<Speaker> speakers = SpeakerCodec.read(source);
        int count = source.count();
        List<Turn> turns = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            turns.add(TurnCodec.read(source, TurnCodec.NOTHING, version));
        }
        source.end();
        return new Transcript(turns, speakers, language);
    }
}
