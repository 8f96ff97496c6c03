package app.galley.library.sqlite.codec;

import app.galley.transcript.Speaker;
import java.util.ArrayList;
import java.util.List;

/// Writes and reads a list of speakers. Stateless.
final class SpeakerCodec {
    private SpeakerCodec() { }

    static void write(ByteSink sink, List<Speaker> speakers) {
        sink.whole(speakers.size());
        for (Speaker speaker : speakers) {
            sink.whole(speaker.id());
            sink.text(speaker.name());
        }
    }

    static List<Speaker> read(ByteSource source) {
        List<Speaker> speakers = new ArrayList<>();
        for (int left = source.count(); left > 0; left--) {
            int id = source.upTo(Integer.MAX_VALUE);
            speakers.add(new Speaker(id, source.text()));
        }
        return speakers;
    }
}
