package app.galley.caption.hearing;

import app.galley.caption.Cue;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cues in parts that are of one turn each. A cue in which somebody answers is parted between its lines: the first part is shown until the first word of the
/// next is heard, and dashes before the lines, which say that they are of several people, go. A line without words stays with the one before it, at the
/// beginning with the one behind it. Stateless; any thread.
final class Lines {
    private static final Pattern DASH = Pattern.compile("^\\s*[-–—‐]\\s*(?=\\S)");

    private Lines() { }

    /// A part of a cue.
    ///
    /// @param origin the place of the cue
    record Part(int origin, Cue cue, Heard heard) { }

    /// The parts, in the order of the cues; none of a cue that is not heard, or a line of which is of several turns.
    ///
    /// @param gap between cues, in milliseconds
    static List<Part> of(Transcript transcript, List<Cue> cues, Hearing hearing, long gap) {
        List<Cue> lines = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            if (hearing.heard().get(i).filter(heard -> !heard.isOfOneTurn()).isPresent()) {
                cue.lines().forEach(line -> lines.add(new Cue(cue.time(), List.of(line), cue.speaker())));
            } else {
                lines.add(cue);
            }
        }
        Hearing closer = lines.size() == cues.size() ? hearing : Hearing.of(transcript, lines);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < cues.size(); i++) {
            int end = hearing.heard().get(i).filter(heard -> !heard.isOfOneTurn()).isPresent() ? at + cues.get(i).lines().size() : at + 1;
            parts.addAll(parts(i, lines.subList(at, end), closer.heard().subList(at, end), gap));
            at = end;
        }
        return parts;
    }

    private static List<Part> parts(int origin, List<Cue> lines, List<Optional<Heard>> heard, long gap) {
        List<Part> parts = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Cue line = lines.get(i);
            Optional<Heard> words = heard.get(i);
            if (words.isPresent() && !words.get().isOfOneTurn()) {
                return List.of();
            }
            Part last = parts.isEmpty() ? null : parts.getLast();
            if (words.isEmpty() && last == null) {
                silent.addAll(line.lines());
            } else if (last != null && (words.isEmpty() || words.get().turn() == last.heard.turn())) {
                parts.set(parts.size() - 1, new Part(origin, with(last.cue, line.lines()), words.isPresent() ? joined(last.heard, words.get()) : last.heard));
            } else {
                parts.add(new Part(origin, new Cue(line.time(), also(silent, line.lines()), line.speaker()), words.orElseThrow()));
                silent.clear();
            }
        }
        return parts.size() < 2 ? parts : timed(parts, gap);
    }

    private static List<Part> timed(List<Part> parts, long gap) {
        List<Part> timed = new ArrayList<>();
        boolean dashed = parts.stream().allMatch(part -> DASH.matcher(part.cue.lines().getFirst()).find());
        TimeSpan whole = parts.getFirst().cue.time();
        long from = whole.start();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            long to = i == parts.size() - 1 ? whole.end() : Math.clamp(parts.get(i + 1).heard.time().start(), from, Math.max(from, whole.end()));
            List<String> lines = dashed ? part.cue.lines().stream().map(line -> DASH.matcher(line).replaceFirst("")).toList() : part.cue.lines();
            timed.add(new Part(part.origin, new Cue(new TimeSpan(from, i == parts.size() - 1 || to - gap <= from ? to : to - gap), lines, part.cue.speaker()), part.heard));
            from = to;
        }
        return timed;
    }

    private static Cue with(Cue cue, List<String> more) {
        return new Cue(cue.time(), also(cue.lines(), more), cue.speaker());
    }

    private static List<String> also(List<String> lines, List<String> more) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(more);
        return all;
    }

    private static Heard joined(Heard one, Heard more) {
        return new Heard(one.from(), more.to(), one.turn(), one.speaker(), one.time().hull(more.time()), one.begin(), more.end());
    }
}
