package app.galley.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.check.CaptionCheck;
import app.galley.caption.check.CaptionFinding;
import app.galley.caption.check.CaptionRule;
import app.galley.caption.preset.CaptionPreset;
import app.galley.transcript.Transcript;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Tracks of 45,000 words by every preset, and what the check says of them.
class PresetTrackTest {
    private final long seed = Long.getLong("galley.seed", new Random().nextLong());

    @Test void eachLimitThatATrackDoesNotKeepIsListed() {
        Transcript talk = new Speech(new Random(seed)).interview(1_100, 80);
        assertTrue(talk.wordCount() > 40_000, "seed " + seed);
        for (String name : CaptionPreset.names()) {
            CaptionPreset preset = CaptionPreset.of(name, "en-GB");
            CaptionStyle style = preset.style();
            List<Cue> cues = CaptionTrack.cues(talk, style, SpeakerLabels.NONE);
            List<CaptionFinding> findings = new CaptionCheck(preset).of(cues, "en-GB");
            String where = name + " seed " + seed;
            assertEquals(broken(cues, cue -> cue.lines().size() > style.lines()), listed(findings, CaptionRule.LINES), where);
            assertEquals(broken(cues, cue -> cue.lines().stream().anyMatch(line -> line.length() > style.charactersPerLine())), listed(findings, CaptionRule.LENGTH), where);
            assertEquals(Set.of(), listed(findings, CaptionRule.LINES), where);
            assertEquals(Set.of(), listed(findings, CaptionRule.LENGTH), where);
            assertEquals(Set.of(), listed(findings, CaptionRule.LONG), where);
            if (preset.rule(CaptionRule.SPEED).isPresent()) {
                assertEquals(broken(cues, cue -> cue.characters() * 1_000.0 / cue.time().length().toMillis() > style.fastest() + 0.05),
                        listed(findings, CaptionRule.SPEED), where);
            }
            if (preset.rule(CaptionRule.OVERLAP).isPresent()) {
                Set<Integer> together = IntStream.range(0, cues.size() - 1).filter(i -> cues.get(i).time().end() > cues.get(i + 1).time().start()).boxed()
                        .collect(Collectors.toSet());
                assertEquals(together, listed(findings, CaptionRule.OVERLAP), where);
                together.forEach(i -> assertTrue(!cues.get(i).speaker().equals(cues.get(i + 1).speaker()), where + " only where speakers overlap"));
            }
        }
    }

    private static Set<Integer> broken(List<Cue> cues, java.util.function.Predicate<Cue> isBroken) {
        return IntStream.range(0, cues.size()).filter(i -> isBroken.test(cues.get(i))).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> listed(List<CaptionFinding> findings, CaptionRule rule) {
        return findings.stream().filter(finding -> finding.rule() == rule).map(CaptionFinding::cue).collect(Collectors.toCollection(TreeSet::new));
    }
}
