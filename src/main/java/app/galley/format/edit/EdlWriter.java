package app.galley.format.edit;

import app.galley.format.Text;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.format.edit.CutList.Cut;
import app.galley.format.edit.MarkedCut.Mark;
import app.galley.problem.Problem;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import app.galley.transcript.frame.TimeCodes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Writes an edit decision list (CMX 3600): one event for each stretch that is kept, see [CutList], with the name of the recording and
/// a locator where a turn begins. Source times count from the time code of the recording's first frame, those of the programme from
/// hour one. A reel name has eight letters or digits, a list 999 events at most; longer ones are refused.
public final class EdlWriter implements TranscriptWriter {
    private static final int MOST_EVENTS = 999;
    private static final int REEL = 8;
    private static final String HOUR_ONE = "01:00:00:00";

    /// Makes a writer.
    public EdlWriter() {
    }

    @Override
    public String name() {
        return "edl";
    }

    @Override
    public boolean countsFrames() {
        return true;
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        List<MarkedCut> cuts = MarkedCut.of(transcript, writing);
        if (cuts.size() > MOST_EVENTS) {
            throw Problem.badInput("format.tooManyEvents", cuts.size(), MOST_EVENTS).asException();
        }
        TimeCodes source = writing.codes();
        TimeCodes programme = TimeCodes.from(source.rate(), HOUR_ONE);
        StringBuilder file = new StringBuilder("TITLE: ").append(Text.oneLine(writing.title())).append('\n')
                .append(source.drops() ? "FCM: DROP FRAME\n" : "FCM: NON-DROP FRAME\n");
        for (int i = 0; i < cuts.size(); i++) {
            event(i + 1, cuts.get(i), writing, programme, file);
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void event(int number, MarkedCut marked, Writing writing, TimeCodes programme, StringBuilder file) {
        Cut cut = marked.cut();
        TimeCodes source = writing.codes();
        String reel = reel(writing.clip());
        file.append('\n').append(TimeCode.digits(number, 3)).append("  ").append(reel).repeat(' ', REEL - reel.length())
                .append(writing.picture() ? " AA/V  C        " : " AA    C        ").append(source.of(cut.in())).append(' ').append(source.of(cut.out()))
                .append(' ').append(programme.of(cut.place())).append(' ').append(programme.of(cut.place() + cut.length())).append('\n');
        file.append("* FROM CLIP NAME: ").append(writing.clip()).append('\n');
        for (Mark mark : marked.marks()) {
            file.append("* LOC: ").append(programme.of(cut.place() + mark.frame() - cut.in())).append(" GREEN   ")
                    .append(mark.label()).append('\n');
        }
    }

    /// The name of the recording without its ending as far as a reel may have it; `AX`, the usual name, when nothing is left.
    private static String reel(String clip) {
        int ending = clip.lastIndexOf('.');
        String name = Normalizer.normalize(ending > 0 ? clip.substring(0, ending) : clip, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return name.isEmpty() ? "AX" : name.substring(0, Math.min(REEL, name.length()));
    }
}
