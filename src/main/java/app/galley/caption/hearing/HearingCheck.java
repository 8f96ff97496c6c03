package app.galley.caption.hearing;

import app.galley.caption.Cue;
import app.galley.caption.check.CaptionFinding;
import app.galley.caption.check.CaptionRule;
import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.preset.Sync;
import app.galley.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds cues against what is heard, by the rules of a preset: whether they come and go with their words, and say what is said. Whether sounds that matter are
/// captioned no machine can judge. Immutable; any thread.
public final class HearingCheck {
    private static final int MOST_WORDS = 12;
    private final CaptionPreset preset;

    /// @param preset whose rules are meant
    public HearingCheck(CaptionPreset preset) {
        this.preset = preset;
    }

    /// What is to be said, cue by cue.
    ///
    /// @param hearing of the same cues
    public List<CaptionFinding> of(List<Cue> cues, Hearing hearing) {
        List<CaptionFinding> found = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            int cue = i;
            hearing.heard().get(i).ifPresent(heard -> times(cue, cues.get(cue), heard, found));
        }
        for (Hearing.Difference difference : hearing.differences()) {
            if (difference.shown().isEmpty()) {
                add(difference.cue(), CaptionRule.MISSING, found, "caption.rule.missing", some(difference.said()));
            } else if (difference.said().isEmpty()) {
                add(difference.cue(), CaptionRule.OTHERWISE, found, "caption.rule.added", some(difference.shown()));
            } else {
                add(difference.cue(), CaptionRule.OTHERWISE, found, mended(cues.get(difference.cue()), difference.swap()), "caption.rule.otherwise", some(difference.shown()), some(difference.said()));
            }
        }
        found.sort(Comparator.comparingInt(CaptionFinding::cue));
        return found;
    }

    private void times(int cue, Cue shown, Heard heard, List<CaptionFinding> found) {
        Sync sync = preset.sync();
        long spare = preset.style().halfAFrame();
        Long begin = heard.begin();
        Long end = heard.end();
        if (begin != null && begin - shown.time().start() - spare > sync.early()) {
            add(cue, CaptionRule.EARLY, found, "caption.rule.early", seconds(begin - shown.time().start()), seconds(sync.early()));
        } else if (begin != null && shown.time().start() - begin - spare > sync.late()) {
            add(cue, CaptionRule.LATE, found, "caption.rule.late", seconds(shown.time().start() - begin), seconds(sync.late()));
        }
        if (end != null && shown.time().end() - end - spare > sync.stays()) {
            add(cue, CaptionRule.STAYS, found, "caption.rule.stays", seconds(shown.time().end() - end), seconds(sync.stays()));
        } else if (end != null && end - shown.time().end() - spare > sync.early()) {
            add(cue, CaptionRule.LEAVES, found, "caption.rule.leaves", seconds(end - shown.time().end()), seconds(sync.early()));
        }
    }

    /// The cue with the words that are heard, where they fit into its line. A word that begins with a capital there keeps it, and one in capitals all of them.
    private Optional<Cue> mended(Cue cue, Hearing.@Nullable Swap swap) {
        String text = String.join("\n", cue.lines());
        if (swap == null || text.substring(swap.from(), swap.to()).contains("\n")) {
            return Optional.empty();
        }
        String before = text.substring(swap.from(), swap.to());
        boolean inCapitals = text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
        String by = inCapitals ? swap.by().toUpperCase(Locale.ROOT)
                : Character.isUpperCase(before.codePointAt(0)) ? swap.by().substring(0, 1).toUpperCase(Locale.ROOT) + swap.by().substring(1) : swap.by();
        List<String> lines = List.of((text.substring(0, swap.from()) + by + text.substring(swap.to())).split("\n", -1));
        boolean fits = lines.stream().allMatch(line -> line.codePointCount(0, line.length()) <= preset.style().charactersPerLine());
        return fits ? Optional.of(new Cue(cue.time(), lines, cue.speaker())) : Optional.empty();
    }

    private void add(int cue, CaptionRule rule, List<CaptionFinding> found, String key, Object... arguments) {
        add(cue, rule, found, Optional.empty(), key, arguments);
    }

    private void add(int cue, CaptionRule rule, List<CaptionFinding> found, Optional<Cue> mended, String key, Object... arguments) {
        preset.rule(rule).ifPresent(setting -> found.add(new CaptionFinding(cue, rule, setting.severity(),
                new Problem(key, Problem.Kind.FAULTS, List.of(arguments)), setting.source(), mended)));
    }

    private static String some(String words) {
        String[] all = words.split(" ", MOST_WORDS + 1);
        return all.length <= MOST_WORDS ? words : words.substring(0, words.length() - all[MOST_WORDS].length()) + "…";
    }

    private static double seconds(long milliseconds) {
        return milliseconds / 1_000.0;
    }
}
