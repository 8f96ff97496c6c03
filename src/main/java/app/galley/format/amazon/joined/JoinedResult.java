package app.galley.format.amazon.joined;

import app.galley.transcript.TimeSpan;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The results of the pieces into which a recording was divided, in one JSON file. Each stands in it byte by byte as it came, with the
/// time of its piece; the times in it are corrected when it is read.
///
/// @param recogniser who wrote the words down
/// @param sameSpeakers whether speakers of one name are one person in all pieces, as channels are
/// @param parts in the order of time
public record JoinedResult(String recogniser, boolean sameSpeakers, List<Part> parts) {
    public JoinedResult {
        parts = List.copyOf(parts);
    }

    /// One piece.
    ///
    /// @param sound when it is heard in the recording
    /// @param result JSON, as it came
    public record Part(TimeSpan sound, byte[] result) { }

    /// The file.
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "{\"joined\":1,\"recogniser\":\"" + recogniser.replaceAll("[^a-z-]", "") + "\",\"sameSpeakers\":" + sameSpeakers + ",\"parts\":[");
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            write(out, (i == 0 ? "" : ",") + "\n{\"start\":" + part.sound().start() + ",\"end\":" + part.sound().end() + ",\"result\":");
            out.writeBytes(part.result());
            write(out, "}");
        }
        write(out, "\n]}\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
