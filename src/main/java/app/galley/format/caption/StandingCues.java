package app.galley.format.caption;

import app.galley.caption.Cue;
import app.galley.caption.KeptCues;
import app.galley.caption.form.CaptionForm;
import app.galley.format.Piece;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Tokens;
import app.galley.transcript.frame.FrameRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Has the cues of a caption file stand in another one as they are: in their lines, from their start to their end. Only what formats do not allow is
/// mended: they stand in the order of their starts, and each lasts a while. The name of who speaks goes where the other format has its place for it. Stateless; any thread.
public final class StandingCues {
    /// Cues of fewer words on average are no captions: some programs write one for each word.
    private static final double FEWEST_WORDS = 1.25;

    private StandingCues() {
    }

    /// The cues as they are to stand; empty when they are to be cut from their words.
    ///
    /// @param cues in the order of their file
    /// @param form how a name stands in text
    /// @param rate the frames on which they come and go; null for their own moments
    public static Optional<KeptCues> of(List<Cue> cues, CaptionForm form, @Nullable FrameRate rate) {
        List<Cue> said = cues.stream().filter(cue -> cue.lines().stream().anyMatch(line -> !line.isBlank()))
                .sorted(Comparator.comparingLong(cue -> cue.time().start())).toList();
        double words = said.stream().mapToInt(cue -> Tokens.in(String.join(" ", cue.lines())).size()).average().orElse(0);
        if (words < FEWEST_WORDS) {
            return Optional.empty();
        }
        List<Cue> timed = timed(said, rate);
        boolean voiced = timed.stream().anyMatch(cue -> !cue.speaker().isEmpty());
        return Optional.of(voiced ? new KeptCues(labelled(timed, form), timed) : new KeptCues(timed, voiced(timed)));
    }

    private static List<Cue> timed(List<Cue> cues, @Nullable FrameRate rate) {
        List<Cue> timed = new ArrayList<>(cues.size());
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            long end = cue.time().end();
            if (end == cue.time().start()) {
                long next = i + 1 < cues.size() ? cues.get(i + 1).time().start() : Long.MAX_VALUE;
                end = Math.max(end + 1, Math.min(next, end + Piece.usual(cue.characters())));
            }
            TimeSpan time = new TimeSpan(cue.time().start(), end);
            timed.add(new Cue(rate == null ? time : onFrames(time, rate), cue.lines(), cue.speaker()));
        }
        return timed;
    }

    private static TimeSpan onFrames(TimeSpan time, FrameRate rate) {
        long first = rate.nearest(time.start());
        return new TimeSpan(rate.moment(first), rate.moment(Math.max(first + 1, rate.nearest(time.end()))));
    }

    /// Names before the first word wherever somebody else begins to speak, when there is more than one speaker.
    private static List<Cue> labelled(List<Cue> cues, CaptionForm form) {
        boolean several = cues.stream().map(Cue::speaker).distinct().count() > 1;
        List<Cue> labelled = new ArrayList<>(cues.size());
        String before = "";
        for (Cue cue : cues) {
            boolean changes = several && !cue.speaker().isEmpty() && !cue.speaker().equals(before);
            before = cue.speaker();
            labelled.add(changes ? beginning(cue, (String.join(" ", form.label(cue.speaker())) + " " + cue.lines().getFirst()).strip(), cue.speaker()) : cue);
        }
        return labelled;
    }

    private static Cue beginning(Cue cue, String firstLine, String speaker) {
        List<String> lines = new ArrayList<>(cue.lines());
        lines.set(0, firstLine);
        return new Cue(cue.time(), lines, speaker);
    }

    /// Names in the text taken out of it, where the file names people so, see [SpeakerPrefix]. Cues of several people stay as they are.
    private static List<Cue> voiced(List<Cue> cues) {
        List<Captioned> beginnings = cues.stream()
                .map(cue -> new Captioned(cue.time(), cue.lines().getFirst().strip(), "", CueText.parts(cue.time(), cue.lines(), "").size() > 1)).toList();
        List<Captioned> read = SpeakerPrefix.read(beginnings);
        List<Cue> voiced = new ArrayList<>(cues.size());
        for (int i = 0; i < cues.size(); i++) {
            Captioned first = read.get(i);
            voiced.add(first.changes() || first.voice().isEmpty() ? cues.get(i) : beginning(cues.get(i), first.text(), first.voice()));
        }
        return voiced;
    }
}
