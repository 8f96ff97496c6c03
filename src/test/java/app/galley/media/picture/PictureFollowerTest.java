package app.galley.media.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.Eventually;
import app.galley.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// The follower's work is done by hand, so that nothing depends on how fast this computer is.
class PictureFollowerTest {
    private static final PictureSize BOX = new PictureSize(100, 100);
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private final FakePicture picture = new FakePicture(1000, 10);
    private final PictureFollower follower = follower(picture);

    @Test
    void showsEachFrameWhileItIsHeardAndDecodesFourAhead() {
        assertTrue(follower.at(Duration.ZERO).isEmpty());
        settle();
        assertEquals(List.of("frame 0", "frame 1", "frame 2", "frame 3"), picture.asked);
        for (int millisecond = 0; millisecond < 3000; millisecond += 13) {
            assertEquals(millisecond / 40, shown(millisecond), "at " + millisecond);
            settle();
        }
        assertFalse(picture.asked.stream().anyMatch(a -> a.startsWith("seek")), picture.asked.toString());
    }

    @Test
    void framesThatComeTooLateArePassedOver() {
        shown(0);
        settle();
        shown(900);
        picture.asked.clear();
        follower.work();
        // 900 less 80 ms is in frame 20: those before it are decoded, yet no pixels are made of them.
        while (!picture.asked.getLast().equals("frame 20")) {
            assertEquals("passed", picture.asked.getLast());
            follower.work();
        }
        settle();
        assertEquals(22, shown(900));
        assertFalse(picture.asked.contains("frame 15"), picture.asked.toString());
    }

    @Test
    void framesThatWereLeftOutWhileItWasLateAreShownAfterAllWhenItStands() {
        picture.hurries = true;
        begin();
        for (int millisecond = 310; millisecond <= 930; millisecond += 310) {
            shown(millisecond);
        }
        settle();
        assertTrue(picture.asked.containsAll(List.of("frame 21", "frame 24")), picture.asked.toString());
        assertFalse(picture.asked.contains("frame 23"), picture.asked.toString());
        assertEquals(23, stands(930));
        assertEquals(24, stands(970));
        assertEquals(25, stands(1010));
    }

    /// What is shown in the end when the sound stands, asked about until it says that it rests.
    private int stands(int millisecond) {
        shown(millisecond);
        for (int i = 0; i < 20 && !follower.rests(); i++) {
            settle();
            shown(millisecond);
        }
        assertTrue(follower.rests());
        return shown(millisecond);
    }

    @Test
    void aLeapShowsAFrameOnTheWayAndThenTheExactOne() {
        begin();
        shown(35_000);
        List<Integer> seen = new ArrayList<>();
        while (follower.work()) {
            seen.add(shown(35_000));
        }
        assertTrue(picture.asked.contains("seek 35000"), picture.asked.toString());
        // Frame 850 is where decoding can begin, ten at a time; one of them is shown at once, then the exact one.
        assertEquals(List.of(0, 859, 875), seen.stream().distinct().toList());
        assertEquals(1, picture.asked.stream().filter(a -> a.startsWith("seek")).count());
    }

    @Test
    void aStaleLeapIsDropped() {
        begin();
        shown(35_000);
        follower.work();
        shown(10_000);
        shown(20_000);
        List<Integer> seen = new ArrayList<>();
        while (follower.work()) {
            seen.add(shown(20_000));
        }
        assertEquals(List.of("seek 35000", "seek 20000"), picture.asked.stream().filter(a -> a.startsWith("seek")).toList());
        assertEquals(500, seen.getLast());
        assertTrue(seen.stream().allMatch(n -> n == 0 || n >= 500), seen.toString());
    }

    @Test
    void goingBackLeapsAndStayingDoesNot() {
        for (int place : new int[] {12_000, 4_030, 4_000, 3_999, 8_000, 7_000}) {
            shown(place);
            settle();
            assertEquals(place / 40, shown(place));
        }
        long leaps = picture.asked.stream().filter(a -> a.startsWith("seek")).count();
        for (int i = 0; i < 20; i++) {
            shown(7_000);
            settle();
        }
        assertEquals(leaps, picture.asked.stream().filter(a -> a.startsWith("seek")).count());
    }

    @Test
    void aPictureThatBeginsLateShowsItsFirstFrameBefore() {
        FakePicture late = new FakePicture(100, 10, Duration.ofMillis(1500));
        PictureFollower following = follower(late);
        for (int millisecond : new int[] {0, 500, 1499, 200, 1500, 1580}) {
            following.at(Duration.ofMillis(millisecond));
            while (following.work()) {
                following.at(Duration.ofMillis(millisecond));
            }
            assertEquals(Math.max(0, (millisecond - 1500) / 40), FakePicture.number(following.at(Duration.ofMillis(millisecond)).orElseThrow()));
        }
        assertTrue(late.asked.stream().filter(a -> a.startsWith("seek")).count() <= 1, late.asked.toString());
    }

    @Test
    void behindTheEndTheLastFrameStays() {
        for (int place : new int[] {39_900, 45_000, 60_000, 44_000, 39_000, 100_000}) {
            shown(place);
            settle();
            assertEquals(Math.min(999, place / 40), shown(place), "at " + place);
        }
        picture.asked.clear();
        for (int i = 0; i < 10; i++) {
            shown(100_000 + 100 * i);
            settle();
        }
        assertEquals(List.of(), picture.asked);
    }

    @Test
    void anotherSizeIsMadeWhileTheSoundStands() {
        begin();
        shown(2_000);
        settle();
        shown(2_000);
        settle();
        follower.fit(new PictureSize(4, 4));
        shown(2_000);
        settle();
        PictureFrame frame = follower.at(Duration.ofMillis(2_000)).orElseThrow();
        assertEquals(new PictureSize(4, 2), frame.size());
        assertEquals(50, FakePicture.number(frame));
        settle();
        picture.asked.clear();
        shown(2_000);
        settle();
        assertEquals(List.of(), picture.asked);
    }

    @Test
    void whateverTheSoundDoesTheFrameOfItsMomentIsShownInTheEnd() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int moment = 0;
        for (int i = 0; i < 3000; i++) {
            moment = switch (random.nextInt(5)) {
                case 0 -> random.nextInt(40_000);
                case 1 -> Math.max(0, moment - random.nextInt(2_000));
                default -> Math.min(39_990, moment + random.nextInt(200));
            };
            shown(moment);
            for (int j = random.nextInt(4); j > 0; j--) {
                follower.work();
            }
            if (random.nextInt(10) == 0) {
                settle();
                shown(moment);
                settle();
                assertEquals(moment / 40, shown(moment), "seed " + seed + " at " + moment);
            }
        }
    }

    @Test
    void onItsOwnThreadItShowsAndCloses() {
        FakePicture own = new FakePicture(1000, 10);
        PictureFollower following = PictureFollower.start(() -> own, listener());
        following.fit(BOX);
        Eventually.until(() -> following.at(Duration.ofSeconds(3)).filter(f -> FakePicture.number(f) == 75).isPresent(), "frame 75");
        following.close();
        Eventually.until(() -> own.closed, "closed");
        assertEquals(List.of(), problems);
    }

    @Test
    void aPictureThatCannotBeOpenedTellsWhy() {
        try (PictureFollower following = PictureFollower.start(() -> {
            throw Problem.badInput("media.noPicture", "a.mp3").asException();
        }, listener())) {
            Eventually.until(() -> !problems.isEmpty(), "the problem");
            assertEquals(Optional.empty(), following.at(Duration.ZERO));
        }
        assertEquals("media.noPicture", problems.getFirst().key());
    }

    private PictureFollower follower(FakePicture source) {
        PictureFollower made = new PictureFollower(() -> source, listener());
        made.open();
        made.fit(BOX);
        return made;
    }

    private PictureFollower.Listener listener() {
        return new PictureFollower.Listener() {
            @Override
            public void opened(PictureInfo info) { }

            @Override
            public void failed(Problem why) {
                problems.add(why);
            }
        };
    }

    private void begin() {
        shown(0);
        settle();
        shown(0);
        settle();
    }

    private void settle() {
        while (follower.work()) {
            // until there is nothing to do
        }
    }

    private int shown(long millisecond) {
        return follower.at(Duration.ofMillis(millisecond)).map(FakePicture::number).orElse(-1);
    }
}
