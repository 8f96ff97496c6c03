package app.galley.format.caption;

import app.galley.caption.Cue;
import app.galley.format.CaptionReader;
import app.galley.format.Lookalike;
import app.galley.format.Text;
import app.galley.format.mend.CueTimes;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Reads WebVTT captions (W3C WebVTT: The Web Video Text Tracks Format): voices become speakers, time stamps inside a cue are
/// kept to; NOTE, STYLE and REGION blocks, settings and other mark-up are passed over. Where no cue has a voice, names at the start of
/// cues are taken, see [SpeakerPrefix].
public final class VttReader implements CaptionReader {
    /// Tags that are none of WebVTT's.
    private static final Pattern HTML = Pattern.compile("</?(?:font|br|p|div|span|em|strong|a)(?:[\\s/>])", Pattern.CASE_INSENSITIVE);

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
    public Transcript read(byte[] bytes, Mends mends) {
        List<String> lines = lines(bytes, mends);
        List<Captioned> captions = new ArrayList<>();
        cues(lines, mends, (time, text) -> captions.addAll(new VttCue(time).read(text)));
        boolean voiced = captions.stream().anyMatch(caption -> !caption.voice().isEmpty());
        return Captions.transcript(voiced ? captions : SpeakerPrefix.read(captions), language(lines));
    }

    @Override
    public List<Cue> cues(byte[] bytes, Mends mends) {
        List<Cue> cues = new ArrayList<>();
        cues(lines(bytes, mends), mends, (time, text) -> cues.add(new VttCue(time).shown(text)));
        return cues;
    }

    private List<String> lines(byte[] bytes, Mends mends) {
        if (!recognises(bytes)) {
            throw Lookalike.problem(bytes).asException();
        }
        return Text.of(bytes, mends).lines().toList();
    }

    /// Gives each cue as the file has it.
    private static void cues(List<String> lines, Mends mends, BiConsumer<TimeSpan, String> cue) {
        CueTimes times = new CueTimes(mends);
        int i = blank(lines, 0);
        while (i < lines.size()) {
            String line = lines.get(i++);
            Optional<TimeSpan> time = CaptionTime.read(line, '.', i, times, mends);
            int end = i;
            if (time.isPresent()) {
                while (end < lines.size() && !lines.get(end).isBlank() && !CaptionTime.isLine(lines.get(end))) {
                    look(lines.get(end++), end, mends);
                }
                if (end == i) {
                    mends.add(Mend.Kind.NO_TEXT, i);
                }
                cue.accept(time.get(), String.join("\n", lines.subList(i, end)));
            } else if (line.startsWith("NOTE") || line.startsWith("STYLE") || line.startsWith("REGION")) {
                end = blank(lines, end);
            } else if (!line.isBlank() && !(i < lines.size() && CaptionTime.isLine(lines.get(i)))) {
                mends.add(Mend.Kind.STRAY, i);
            }
            i = end;
        }
    }

    private static int blank(List<String> lines, int from) {
        int end = from;
        while (end < lines.size() && !lines.get(end).isBlank() && !CaptionTime.isLine(lines.get(end))) {
            end++;
        }
        return end;
    }

    private static void look(String line, int number, Mends mends) {
        if (line.contains("-->")) {
            mends.add(Mend.Kind.ARROW_IN_TEXT, number);
        }
        if (HTML.matcher(line).find()) {
            mends.add(Mend.Kind.MARK_UP, number);
        }
    }

    /// The language some programs put into the header.
    private static String language(List<String> lines) {
        return lines.stream().takeWhile(line -> !line.isBlank()).filter(line -> line.startsWith("Language:"))
                .map(line -> line.substring("Language:".length()).strip()).findFirst().orElse("");
    }
}
