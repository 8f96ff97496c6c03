package app.galley.format.caption;

import app.galley.caption.Cue;
import app.galley.format.CaptionReader;
import app.galley.format.Lookalike;
import app.galley.format.Text;
import app.galley.format.TranscriptReader;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Reads WebVTT captions (W3C WebVTT: The Web Video Text Tracks Format): voices become speakers, time stamps inside a cue are
/// kept to; NOTE, STYLE and REGION blocks, settings and other mark-up are passed over. Where no cue has a voice, names at the start of
/// cues are taken, see [SpeakerPrefix].
public final class VttReader implements TranscriptReader, CaptionReader {
    /// Makes a reader.
    public VttReader() {
    }

    @Override
    public String name() {
        return "vtt";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Text.startOf(bytes).startsWith("WEBVTT");
    }

    @Override
    public Transcript read(byte[] bytes) {
        if (!recognises(bytes)) {
            throw Lookalike.problem(bytes).asException();
        }
        List<String> lines = Text.of(bytes).lines().toList();
        List<Captioned> captions = new ArrayList<>();
        cues(lines, (time, text) -> captions.addAll(new VttCue(time).read(text)));
        boolean voiced = captions.stream().anyMatch(caption -> !caption.voice().isEmpty());
        return Captions.transcript(voiced ? captions : SpeakerPrefix.read(captions), language(lines));
    }

    @Override
    public List<Cue> cues(byte[] bytes) {
        if (!recognises(bytes)) {
            throw Lookalike.problem(bytes).asException();
        }
        List<Cue> cues = new ArrayList<>();
        cues(Text.of(bytes).lines().toList(), (time, text) -> cues.add(new VttCue(time).shown(text)));
        return cues;
    }

    /// Gives each cue as the file has it.
    private static void cues(List<String> lines, BiConsumer<TimeSpan, String> cue) {
        for (int i = 0; i < lines.size();) {
            String line = lines.get(i++);
            Optional<TimeSpan> time = CaptionTime.read(line);
            int end = i;
            if (time.isPresent()) {
                while (end < lines.size() && !lines.get(end).isBlank() && CaptionTime.read(lines.get(end)).isEmpty()) {
                    end++;
                }
                cue.accept(time.get(), String.join("\n", lines.subList(i, end)));
            } else if (line.startsWith("NOTE") || line.startsWith("STYLE") || line.startsWith("REGION")) {
                while (end < lines.size() && !lines.get(end).isBlank()) {
                    end++;
                }
            }
            i = end;
        }
    }

    /// The language some programs put into the header.
    private static String language(List<String> lines) {
        return lines.stream().takeWhile(line -> !line.isBlank()).filter(line -> line.startsWith("Language:"))
                .map(line -> line.substring("Language:".length()).strip()).findFirst().orElse("");
    }
}
