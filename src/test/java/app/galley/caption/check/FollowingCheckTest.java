package app.galley.caption.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.Cue;
import app.galley.caption.preset.CaptionPreset;
import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FollowingCheckTest {
    private static final List<String> TEXTS = List.of("The bridge", "had gone in the", "No...", "3 of them", "(on the road", "- Yes.", "a", "Nobody could say when it was");
    private final long seed = Long.getLong("galley.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final CaptionPreset netflix = CaptionPreset.of("netflix-en", "en-US");

    @Test void whatIsFoundAfterEachChangeIsWhatIsFoundInAll() {
        FollowingCheck following = new FollowingCheck(netflix, "en-US");
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            change(cues);
            List<CaptionFinding> found = following.of(cues).stream().flatMap(List::stream).toList();
            assertEquals(new CaptionCheck(netflix).of(cues, "en-US"), found, "seed " + seed + " change " + i);
        }
    }

    private void change(List<Cue> cues) {
        int at = random.nextInt(cues.size() + 1);
        switch (cues.size() > 20 ? 0 : random.nextInt(4)) {
            case 0 -> cues.subList(at, Math.min(cues.size(), at + random.nextInt(4))).clear();
            case 1 -> {
                if (at < cues.size()) {
                    cues.set(at, cue());
                }
            }
            case 2 -> cues.add(at, cue());
            default -> cues.addAll(at, List.of(cue(), cue()));
        }
    }

    private Cue cue() {
        long start = random.nextInt(20) * 300L;
        return new Cue(new TimeSpan(start, start + random.nextInt(5) * 600L), List.of(TEXTS.get(random.nextInt(TEXTS.size())), TEXTS.get(random.nextInt(TEXTS.size()))), "");
    }

    @Test void aChangeInOneOfFiveThousandCuesHasThreeLookedAt() {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            cues.add(new Cue(new TimeSpan(i * 3_000L, i * 3_000L + 2_000), List.of("Cue " + i), ""));
        }
        FollowingCheck following = new FollowingCheck(netflix, "en-US");
        following.of(cues);
        assertEquals(5_000, following.looked());
        cues.set(2_500, new Cue(cues.get(2_500).time(), List.of("Another"), ""));
        following.of(cues);
        assertEquals(3, following.looked());
        following.of(cues);
        assertEquals(0, following.looked());
        cues.remove(10);
        following.of(cues);
        assertTrue(following.looked() <= 2, "the two beside it");
    }
}
