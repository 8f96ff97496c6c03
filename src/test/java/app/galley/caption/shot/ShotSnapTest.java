package app.galley.caption.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.form.FrameGrid;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.frame.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Times are written in frames here.
class ShotSnapTest {
    private static final long CUT = 240;
    private final long seed = Long.getLong("galley.seed", new Random().nextLong());

    /// A film with a cut, and the guide's limits.
    private record Film(FrameRate rate, List<Long> cuts) {
        static Film of(String rate, long... frames) {
            FrameRate named = FrameRate.named(rate).orElseThrow();
            List<Long> cuts = new ArrayList<>();
            for (long frame : frames) {
                cuts.add(Math.round(named.startOf(frame).toNanos() / 1e6));
            }
            return new Film(named, cuts);
        }

        FrameGrid grid() {
            return new FrameGrid(rate, 833, 7_000, Math.round(2_000.0 * rate.denominator() / rate.numerator()), 500);
        }

        TimeSpan time(long from, long to) {
            return new TimeSpan(grid().moment(from), grid().moment(to));
        }

        List<TimeSpan> snapped(List<TimeSpan> times, long heard) {
            return snapped(times, heard, -1);
        }

        List<TimeSpan> snapped(List<TimeSpan> times, long heard, int locked) {
            return new ShotSnap(grid(), new ShotRule(500, 333, cuts)).of(times, cue -> cue != locked, cue -> cue == 0 ? grid().moment(heard) : times.get(cue).end(),
                    (cue, time) -> time.end() - time.start() >= 812 && time.end() - time.start() <= 7_021);
        }

        /// The frame on which a lone cue comes that would come on one.
        long comes(long frame) {
            return frame(snapped(List.of(time(frame, frame + 60)), frame + 60).getFirst().start());
        }

        /// The frame on which a lone cue goes that would go on one.
        long goes(long frame, long heard) {
            return frame(snapped(List.of(time(frame - 110, frame)), heard).getFirst().end());
        }

        long frame(long millisecond) {
            return rate.nearest(millisecond);
        }
    }

    @ParameterizedTest
    @CsvSource({"24,12,8", "23.976,12,8", "25,13,8", "29.97,15,10", "30,15,10", "50,25,17"})
    void aCueComesWithTheCutBesideItOrHalfASecondBefore(String rate, int zone, int near) {
        Film film = Film.of(rate, CUT);
        assertEquals(CUT, film.comes(CUT), "with it");
        for (long away = 1; away < zone; away++) {
            assertEquals(CUT, film.comes(CUT + away), away + " behind it");
            assertEquals(away <= near ? CUT : CUT - zone, film.comes(CUT - away), away + " before it");
        }
        for (long away : new long[] {zone, zone + 1, 3 * zone}) {
            assertEquals(CUT + away, film.comes(CUT + away));
            assertEquals(CUT - away, film.comes(CUT - away));
        }
    }

    @ParameterizedTest
    @CsvSource({"24,12", "23.976,12", "25,13", "29.97,15", "30,15", "50,25"})
    void aCueGoesTwoFramesBeforeTheCutBesideIt(String rate, int zone) {
        Film film = Film.of(rate, CUT);
        for (long away = 0; away < zone; away++) {
            assertEquals(CUT - 2, film.goes(CUT + away, CUT - 10), away + " behind it");
            assertEquals(CUT - 2, film.goes(CUT - away, CUT - 20), away + " before it");
        }
        assertEquals(CUT - zone, film.goes(CUT - zone, CUT - 30), "far enough before");
        assertEquals(CUT - 2, film.goes(CUT + 2 * zone, CUT - 1), "its words do not cross the cut, nor does it");
        assertEquals(CUT + zone, film.goes(CUT + zone, CUT + 3), "its words cross the cut");
        assertEquals(CUT + zone, film.goes(CUT + 5, CUT + 4), "it stays for its words, and to the end of the zone");
    }

    @Test void twoCuesAtACutPartThereAndKeepTheGap() {
        Film film = Film.of("24", CUT);
        for (long away = -11; away < 12; away++) {
            List<TimeSpan> placed = film.snapped(List.of(film.time(CUT - 60, CUT + away - 2), film.time(CUT + away, CUT + away + 60)), CUT - 20);
            long at = away < -8 ? CUT - 12 : CUT;
            assertEquals(at, film.frame(placed.get(1).start()), away + " away");
            assertEquals(at - 2, film.frame(placed.get(0).end()), away + " away");
        }
    }

    @Test void whatWouldBreakALimitIsNotDone() {
        Film film = Film.of("24", CUT);
        List<TimeSpan> brief = List.of(film.time(CUT - 6, CUT + 15));
        assertEquals(brief, film.snapped(brief, CUT + 15), "21 frames are not made 15");
        List<TimeSpan> longest = List.of(film.time(CUT + 5, CUT + 5 + 168));
        assertEquals(longest, film.snapped(longest, CUT + 173), "7 s are not made more");
        List<TimeSpan> tight = List.of(film.time(CUT - 60, CUT + 3), film.time(CUT + 5, CUT + 70));
        assertEquals(tight, film.snapped(tight, CUT - 20, 0), "what is made by hand stays, and leaves no room before the one behind it");
        List<TimeSpan> both = List.of(film.time(CUT - 60, CUT + 40), film.time(CUT + 5, CUT + 70));
        assertEquals(both, film.snapped(both, CUT + 40), "who speaks at the same time is shown at the same time");
    }

    @Test void ofSeveralCutsTheOneIsTakenThatSuitsAllOfThem() {
        Film film = Film.of("24", CUT, CUT + 14, CUT + 100);
        assertEquals(CUT + 14, film.comes(CUT + 9), "12 before the second would be 2 behind the first");
        assertEquals(CUT, film.comes(CUT + 1));
        assertEquals(CUT + 88, film.comes(CUT + 90));
    }

    @Test void randomCuesComeToNoHarm() {
        Random random = new Random(seed);
        int moved = 0;
        for (int round = 0; round < 3_000; round++) {
            String rate = List.of("23.976", "24", "25", "29.97", "50", "59.94").get(random.nextInt(6));
            long[] frames = random.longs(12, 0, 1_500).sorted().toArray();
            Film film = Film.of(rate, frames);
            List<TimeSpan> times = new ArrayList<>();
            List<Boolean> free = new ArrayList<>();
            for (long at = random.nextInt(20); at < 1_400; ) {
                long length = 5 + random.nextInt(120);
                times.add(film.time(at, at + length));
                free.add(random.nextInt(5) > 0);
                at += random.nextInt(10) == 0 ? random.nextInt((int) length) : length + (random.nextBoolean() ? 2 : random.nextInt(60));
            }
            String where = "seed " + seed + " round " + round + " " + rate + " cuts " + film.cuts() + " times " + times;
            ShotGrid shots = new ShotGrid(film.grid(), new ShotRule(500, 333, film.cuts()));
            List<TimeSpan> placed = new ShotSnap(film.grid(), new ShotRule(500, 333, film.cuts())).of(times, free::get, cue -> times.get(cue).end() - 200, (cue, time) ->
                    time.end() - time.start() >= Math.min(833, times.get(cue).end() - times.get(cue).start())
                            && time.end() - time.start() <= Math.max(7_000, times.get(cue).end() - times.get(cue).start()));
            moved += placed.equals(times) ? 0 : 1;
            int was = 0;
            int is = 0;
            for (int i = 0; i < times.size(); i++) {
                TimeSpan now = placed.get(i);
                TimeSpan before = times.get(i);
                assertTrue(free.get(i) || now.equals(before), where);
                assertTrue(now.end() - now.start() >= Math.min(833, before.end() - before.start()), where + " short " + i);
                assertTrue(film.grid().isOn(now.start()) && film.grid().isOn(now.end()), where);
                was += (shots.mayCome(film.frame(before.start())) ? 0 : 1) + (shots.mayGo(film.frame(before.end())) ? 0 : 1);
                is += (shots.mayCome(film.frame(now.start())) ? 0 : 1) + (shots.mayGo(film.frame(now.end())) ? 0 : 1);
                for (int j = 0; j < i; j++) {
                    assertTrue(placed.get(j).start() <= now.start(), where + " order " + j + " " + i);
                    assertTrue(placed.get(j).end() <= now.start() || times.get(j).end() > before.start(), where + " overlap " + j + " " + i + " " + placed);
                }
                if (i > 0) {
                    long gap = film.frame(now.start()) - film.frame(placed.get(i - 1).end());
                    long earlier = film.frame(before.start()) - film.frame(times.get(i - 1).end());
                    long closed = film.rate().nearest(500);
                    assertTrue(gap == earlier || gap >= 2 || gap >= earlier, where + " gap " + i);
                    assertTrue(gap <= 2 || gap >= closed || earlier > 2 && earlier < closed, where + " flicker " + i + " " + placed);
                }
            }
            assertTrue(is <= was, where + " breaches " + was + " " + is);
        }
        assertTrue(moved > 2_000, "of 3000 some were moved: " + moved);
    }
}
