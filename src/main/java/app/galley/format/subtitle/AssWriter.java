package app.galley.format.subtitle;

import app.galley.caption.Cue;
import app.galley.caption.SpeakerLabels;
import app.galley.caption.form.SpeakerColours;
import app.galley.format.Text;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes Advanced SubStation Alpha: one style, the speaker in the field for names, and in a colour of their own where the style has some. Times are hundredths of a second. Braces and backslashes, which would be
/// commands, become signs that look alike.
public final class AssWriter implements TranscriptWriter {
    private static final String HEAD = """
            [Script Info]
            ScriptType: v4.00+
            Title: %s
            PlayResX: 1920
            PlayResY: 1080
            WrapStyle: 2
            ScaledBorderAndShadow: yes

            [V4+ Styles]
            Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, \
            Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
            Style: Default,Arial,60,&H00FFFFFF,&H00FFFFFF,&H00000000,&H80000000,0,0,0,0,100,100,0,0,1,3,0,2,96,96,54,1

            [Events]
            Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
            """;

    /// Makes a writer.
    public AssWriter() { }

    @Override
    public String name() {
        return "ass";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CAPTIONS);
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        StringBuilder file = new StringBuilder(HEAD.formatted(Text.oneLine(writing.title())));
        SpeakerColours colours = writing.colours(transcript);
        for (Cue cue : writing.cues(transcript, SpeakerLabels.BEYOND_COLOURS)) {
            file.append("Dialogue: 0,").append(time(cue.time().start())).append(',').append(time(cue.time().end())).append(",Default,")
                    .append(Text.oneLine(cue.speaker().replace(',', ' '))).append(",0,0,0,,")
                    .append(colours.of(cue.speaker()).filter(colour -> !colour.equals("#FFFFFF")).map(AssWriter::command).orElse(""))
                    .append(cue.lines().stream().map(AssWriter::text).collect(Collectors.joining("\\N"))).append('\n');
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The command for a colour, which has its parts the other way round.
    private static String command(String colour) {
        return "{\\1c&H" + colour.substring(5) + colour.substring(3, 5) + colour.substring(1, 3) + "&}";
    }

    private static String text(String line) {
        return line.replace('{', '(').replace('}', ')').replace('\\', '∖');
    }

    private static String time(long millisecond) {
        return TimeCode.of(millisecond, 1, '.', 2);
    }
}
