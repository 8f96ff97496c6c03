package app.galley.transcript.edit;

import static app.galley.transcript.edit.Talk.apply;
import static app.galley.transcript.edit.Talk.at;
import static app.galley.transcript.edit.Talk.replace;
import static app.galley.transcript.edit.Talk.texts;
import static app.galley.transcript.edit.Talk.turn;
import static app.galley.transcript.edit.Talk.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.Timeline;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.edit.change.TimeEdits;
import app.galley.transcript.edit.change.TurnEdits;
import app.galley.transcript.edit.change.WordEdits;
import app.galley.transcript.edit.replacement.Seam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FragmentTest {
    private final Transcript three = Talk.of(turn(1, 0, 1_000, "Well, the river was high."), turn(2, 1, 10_000, "When was that?"),
            turn(3, 0, 20_000, "In March."));

    @Test void whatIsCutAndPastedBackIsAsItWas() {
        for (Position from : places(three)) {
            for (Position to : places(three)) {
                if (from.compareTo(to) < 0) {
                    Fragment fragment = Fragment.of(three, from, to);
                    Transcript cut = replace(three, from, to, "");
                    Transcript back = apply(cut, Edits.paste(cut, from, from, fragment, from));
                    String where = from + " to " + to + " <" + fragment.text() + ">";
                    assertEquals(texts(three), texts(back), where);
                    boolean whole = isBetweenWords(from) && isBetweenWords(to) && !growsTogether(from, to);
                    for (int i = 0; whole && i < 3; i++) {
                        assertEquals(three.turns().get(i).words(), back.turns().get(i).words(), where);
                        boolean atEdge = i == to.turn() && to.offset() == 0 || i == from.turn() && from.offset() == three.turns().get(i).text().length();
                        assertTrue(atEdge || three.turns().get(i).speaker() == back.turns().get(i).speaker(), where);
                    }
                }
            }
        }
    }

    @Test void wordsKeepTheirTimesWhereverTheyGo() {
        Transcript struck = apply(three, WordEdits.strike(three, at(0, 10), at(0, 15), at(0, 0)));
        Fragment fragment = Fragment.of(struck, at(0, 6), at(0, 19));
        Transcript cut = replace(struck, at(0, 6), at(0, 20), "");
        Edit edit = Edits.paste(cut, at(2, 2), at(2, 2), Fragment.decode(fragment.encode()).orElseThrow(), at(2, 2));
        assertEquals(Edit.Kind.PASTE, edit.kind());
        Transcript now = apply(cut, edit);
        assertEquals("Inthe river was March.", texts(now).get(2));
        assertEquals("Inthe 20000-20080*, river 1200-1280~, was 1300-1380, March 20100-20180", words(now, 2));
        assertEquals(Optional.of(new Timeline.WordPlace(2, 1)), Timeline.of(now).wordAt(1_250));
    }

    @Test void aPieceOfAWordBringsNoTime() {
        Fragment fragment = Fragment.of(three, at(0, 12), at(0, 19));
        assertEquals("ver was", fragment.text());
        assertEquals(1, fragment.lines().getFirst().words().size());
    }

    @Test void speakersComeAlongByName() {
        Transcript other = new Transcript(List.of(turn(9, 4, 0, "Before after")), List.of(new Speaker(4, "Cleo"), new Speaker(5, "Ben")), "en");
        Transcript now = apply(other, Edits.paste(other, at(0, 7), at(0, 7), Fragment.of(three, at(0, 16), at(2, 3)), at(0, 7)));
        assertEquals(List.of("Before was high.", "When was that?", "In after"), texts(now));
        assertEquals(List.of("Cleo", "Ben", "Ann"), now.turns().stream().map(t -> now.speaker(t.speaker()).orElseThrow().name()).toList());
        assertEquals(List.of(new Speaker(4, "Cleo"), new Speaker(5, "Ben"), new Speaker(6, "Ann")), now.speakers());
        assertEquals("In 20000-20080, after 100-180", words(now, 2));
    }

    @Test void verifiedTurnsStaySo() {
        Transcript marked = apply(three, TurnEdits.verify(three, 1, 1, true, at(0, 0)));
        Fragment fragment = Fragment.of(marked, at(0, 20), at(2, 2));
        Transcript now = apply(three, Edits.paste(three, three.end(), three.end(), fragment, three.end()));
        assertEquals(List.of(false, false, false, true, false), now.turns().stream().map(Turn::verified).toList());
    }

    @Test void plainTextIsPastedAsAStepOfItsOwn() {
        Edit edit = Edits.paste(three, at(0, 25), at(0, 25), " And wide.\r\nYes.", at(0, 25));
        assertEquals(Edit.Kind.PASTE, edit.kind());
        assertEquals("Yes.", texts(apply(three, edit)).get(1));
    }

    @Test void correctedTextPastedOverAllOfItKeepsWhatIsTheSame() {
        String corrected = "Well, that river was really high.\nWhen was it, that day?\nIn early March.";
        Transcript now = apply(three, Edits.paste(three, at(0, 0), three.end(), corrected, at(0, 0)));
        assertEquals("Well 1000-1080, that 1100-1180*, river 1200-1280, was 1300-1380, really 1380-1400*, high 1400-1480", words(now, 0));
        assertEquals("When 10000-10080, was 10100-10180, it 10180-10200*, that 10200-10280, day 10280-20000*", words(now, 1));
        assertEquals("In 20000-20080, early 20080-20100*, March 20100-20180", words(now, 2));
    }

    @Test void theTextFormLosesNothing() {
        Transcript struck = apply(three, WordEdits.strike(three, at(0, 10), at(1, 3), at(0, 0)));
        Transcript timed = apply(struck, TimeEdits.nudgeWord(struck, 2, 1, -25_000, at(0, 0)));
        Transcript scripts = Talk.of(turn(1, -1, 5, "今日は\t天気"), turn(2, 0, 900, "שלום, עולם"), turn(3, 1, 0, ""), turn(4, 1, 70, "สวัสดีครับ 👋"));
        for (Transcript transcript : List.of(timed, scripts)) {
            for (Position from : places(transcript)) {
                Fragment fragment = Fragment.of(transcript, from, transcript.end());
                assertEquals(Optional.of(fragment), Fragment.decode(fragment.encode()));
                assertEquals(Optional.of(fragment), Fragment.decode(fragment.encode().replace("\n", "\r\n")));
            }
        }
    }

    @Test void anythingElseIsNoFragment() {
        String good = Fragment.of(three, at(0, 3), at(2, 5)).encode();
        for (String text : List.of("", "river", "galley-fragment 2\n-\nriver\n\n", "galley-fragment 1", "galley-fragment 1\n", good + "x\n", good.replace(",", ";"))) {
            assertEquals(Optional.empty(), Fragment.decode(text), text);
        }
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder damaged = new StringBuilder(good);
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.insert(at, (char) random.nextInt(128));
                    default -> damaged.setCharAt(at, "0z,- \n9".charAt(random.nextInt(7)));
                }
            }
            try {
                Fragment.decode(damaged.toString()).ifPresent(read -> apply(three, Edits.paste(three, at(1, 4), at(1, 4), read, at(1, 4))));
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + " <" + damaged + ">", e);
            }
        }
    }

    private boolean isBetweenWords(Position place) {
        return three.turns().get(place.turn()).words().stream().noneMatch(w -> w.start() < place.offset() && place.offset() < w.end());
    }

    /// Whether a cut makes one word of two.
    private boolean growsTogether(Position from, Position to) {
        String before = three.turns().get(from.turn()).text();
        String behind = three.turns().get(to.turn()).text();
        return from.offset() > 0 && to.offset() < behind.length()
                && Seam.joins(before.codePointBefore(from.offset()), behind.codePointAt(to.offset()));
    }

    private static List<Position> places(Transcript transcript) {
        List<Position> places = new ArrayList<>();
        for (int turn = 0; turn < transcript.turns().size(); turn++) {
            for (int offset = 0; offset <= transcript.turns().get(turn).text().length(); offset++) {
                places.add(at(turn, offset));
            }
        }
        return places;
    }
}
