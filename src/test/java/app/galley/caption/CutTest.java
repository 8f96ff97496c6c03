package app.galley.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CutTest {
    private static final CaptionStyle STYLE = CaptionStyle.standard("en-GB");
    private final long seed = Long.getLong("galley.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    /// Each way of cutting a passage is tried, and each way of breaking each of its cues into lines.
    @Test void noWayOfCuttingAPassageIsCheaper() {
        for (int passage = 0; passage < 1_000; passage++) {
            Turn turn = new Speech(random).turn(1, 0, 0, new Speech(random).text(1 + random.nextInt(14)));
            List<Unit> units = Unit.of(turn);
            long next = random.nextBoolean() ? Long.MAX_VALUE : turn.time().end() + random.nextInt(900);
            Cut cut = new Cut(units, STYLE, Phrasing.of(Speech.alone(turn)), next);
            long cheapest = Long.MAX_VALUE;
            for (int cuts = 0; cuts < 1 << units.size() - 1; cuts++) {
                cheapest = Math.min(cheapest, cost(cut, units, cuts));
            }
            assertEquals(cheapest, cut.cost(), "seed " + seed + " passage " + passage + " " + turn.text());
        }
    }

    /// What it costs to cut behind the units whose bits are set; more than anything when a cue of several units is not allowed.
    private static long cost(Cut cut, List<Unit> units, int cuts) {
        long cost = 0;
        int from = 0;
        for (int to = 1; to <= units.size(); to++) {
            if (to == units.size() || (cuts >> to - 1 & 1) == 1) {
                if (to - from > 1 && !isAllowed(units, from, to)) {
                    return Long.MAX_VALUE;
                }
                cost += cut.cost(from, to);
                from = to;
            }
        }
        return cost;
    }

    private static boolean isAllowed(List<Unit> units, int from, int to) {
        int characters = units.subList(from, to).stream().mapToInt(Unit::characters).sum() + to - from - 1;
        return characters <= STYLE.charactersPerLine() * STYLE.lines() && units.get(to - 1).time().end() - units.get(from).time().start() <= STYLE.longest();
    }

    @Test void whatIsCutAnewBehindAChangeIsAsIfAllHadBeen() {
        Speech speech = new Speech(random);
        Phrasing phrasing = Phrasing.of(Speech.alone(speech.turn(1, 0, 0, "the river and the village")));
        List<Unit> units = Unit.of(speech.turn(1, 0, 0, speech.text(400)));
        Cut cut = new Cut(units, STYLE, phrasing, Long.MAX_VALUE);
        int taken = 0;
        for (int change = 0; change < 2_000; change++) {
            List<Unit> now = new ArrayList<>(units);
            int at = random.nextInt(now.size());
            Unit old = now.get(at);
            switch (random.nextInt(4)) {
                case 0 -> now.remove(at);
                case 1 -> now.add(at, new Unit("then" + (random.nextBoolean() ? "." : ""), old.time(), true));
                case 2 -> now.set(at, new Unit(old.text() + "s", old.time(), old.blank()));
                default -> {
                    now.subList(at, Math.min(now.size(), at + 3)).clear();
                    now.add(Math.min(at, now.size()), new Unit("and", old.time(), true));
                }
            }
            long next = random.nextInt(10) == 0 ? units.getLast().time().end() + random.nextInt(900) : Long.MAX_VALUE;
            Cut changed = new Cut(now, STYLE, phrasing, next, cut);
            Cut whole = new Cut(now, STYLE, phrasing, next);
            assertEquals(whole.parts(""), changed.parts(""), "seed " + seed + " change " + change);
            assertEquals(whole.cost(), changed.cost(), "seed " + seed + " change " + change);
            taken += changed.looked() < whole.looked() / 4 ? 1 : 0;
            if (now.size() > 300 && now.size() < 500) {
                units = now;
                cut = changed;
            }
        }
        assertTrue(taken > 1_000, "most changes cut only what is near them: " + taken);
    }
}
