package app.galley.format.broadcast;

import app.galley.caption.Cue;
import app.galley.format.CaptionReader;
import app.galley.format.Lookalike;
import app.galley.format.Text;
import app.galley.format.caption.Captions;
import app.galley.format.mend.CueTimes;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.frame.FrameRate;
import app.galley.transcript.frame.TimeCodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads Scenarist files: the codes of line 21 captions (CTA-608-E, see [LineDecoder]) at 29.97 frames a second. A caption begins in the frame in
/// which the code that shows it is sent: the time of its line and a frame more for each pair of codes before it, as a decoder has it; programs that
/// take the time of the line are earlier by the loading time. A semicolon (also a dot or a comma) before the frames means
/// time codes that leave out numbers. Parity is passed over. Hours of the time codes are kept, as nothing tells where the programme begins.
public final class SccReader implements CaptionReader {
    private static final Pattern LINE = Pattern.compile("\\s*(\\d{1,2}[:;]\\d{1,2}[:;]\\d{1,2})([:;.,])(\\d{1,2})\\s+(\\S.*)");
    private static final FrameRate RATE = new FrameRate(30_000, 1_001, false);
    private static final String HEADER = "scenarist_scc";
    private static final int HEX = 16;

    /// Makes a reader.
    public SccReader() {
    }

    @Override
    public String name() {
        return "scc";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Text.startOf(bytes).stripLeading().toLowerCase(Locale.ROOT).startsWith(HEADER);
    }

    @Override
    public Transcript read(byte[] bytes, Mends mends) {
        return Captions.of(cues(bytes, mends), "");
    }

    @Override
    public List<Cue> cues(byte[] bytes, Mends mends) {
        if (!recognises(bytes)) {
            throw Lookalike.problem(bytes).asException();
        }
        List<Load> loads = loads(Text.of(bytes, mends).lines().toList(), mends);
        List<Placed> captions = decoded(loads, mends);
        if (captions.isEmpty()) {
            throw Problem.badInput("format.noCues").asException();
        }
        CueTimes times = new CueTimes(mends);
        return captions.stream().sorted(Comparator.comparingLong(placed -> placed.caption.from()))
                .map(placed -> new Cue(time(placed, times), placed.caption.lines(), "")).toList();
    }

    /// A line of the file.
    ///
    /// @param number the line's number
    /// @param frame in which its first pair is sent
    private record Load(int number, long frame, String codes) { }

    /// A caption and the number of the line with which it ended.
    private record Placed(LineDecoder.Shown caption, int line) { }

    private static TimeSpan time(Placed placed, CueTimes times) {
        return times.next(placed.line, millisecond(placed.caption.from()), millisecond(placed.caption.to()));
    }

    private static long millisecond(long frame) {
        return RATE.startOf(frame).toMillis();
    }

    private static List<Load> loads(List<String> lines, Mends mends) {
        List<Load> loads = new ArrayList<>();
        long last = 0;
        for (int i = 1; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (line.matches()) {
                boolean drop = !line.group(2).equals(":");
                if (!line.group(2).equals(":") && !line.group(2).equals(";")) {
                    mends.add(Mend.Kind.SEPARATOR, i + 1, line.group(2), ";");
                }
                Duration moment = new TimeCodes(RATE.dropping(drop), 0).moment(line.group(1) + ":" + line.group(3))
                        .orElseThrow(problem(i + 1));
                long frame = RATE.frameAt(moment);
                if (frame < last) {
                    mends.add(Mend.Kind.ORDER, i + 1);
                }
                last = frame;
                loads.add(new Load(i + 1, frame, line.group(4)));
            } else if (!lines.get(i).isBlank()) {
                mends.add(Mend.Kind.STRAY, i + 1);
            }
        }
        loads.sort(Comparator.comparingLong(Load::frame));
        return loads;
    }

    private static Supplier<RuntimeException> problem(int line) {
        return () -> Problem.badInput("format.cueTime", line).asException();
    }

    private static List<Placed> decoded(List<Load> loads, Mends mends) {
        LineDecoder decoder = new LineDecoder();
        List<Placed> captions = new ArrayList<>();
        long frame = 0;
        int number = 0;
        for (Load load : loads) {
            number = load.number;
            // what takes longer to send than there is time until the next line holds that one up
            frame = Math.max(frame, load.frame);
            int strange = 0;
            for (String code : load.codes.split("\\s+")) {
                if (code.length() == 4 && code.chars().allMatch(c -> Character.digit(c, HEX) >= 0)) {
                    int pair = Integer.parseInt(code, HEX);
                    decoder.pair(frame++, pair >> 8, pair & 0xff);
                } else {
                    strange++;
                }
            }
            take(decoder, captions, number);
            if (strange > 0) {
                mends.add(Mend.Kind.CODES, number, strange);
            }
        }
        if (decoder.finish(frame)) {
            mends.add(Mend.Kind.NOT_ERASED, number);
            take(decoder, captions, number);
        }
        return captions;
    }

    private static void take(LineDecoder decoder, List<Placed> captions, int line) {
        for (LineDecoder.Shown caption : decoder.captions().subList(captions.size(), decoder.captions().size())) {
            captions.add(new Placed(caption, line));
        }
    }
}
