package app.galley.caption;

import app.galley.caption.form.Sounds;
import app.galley.caption.form.SpeakerColours;
import app.galley.caption.shot.ShotSnap;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The captions of a transcript: cues that are tied to its words. A cue holds words of one turn only; struck words and turns without text give none. What
/// follows the transcript through a change is cut anew where the change is, and comes out as if all had been. Cues overlap only where speakers do, or where
/// somebody has locked them so. Used by one thread.
public final class CaptionTrack {
    private static final int MOST_ROUNDS = 5;
    /// So few passages are cut at once; more on all processors.
    private static final int FEW = 20;

    private final CaptionStyle style;
    private final SpeakerLabels labels;
    private final Phrasing phrasing;
    private final Sounds sounds;
    private SpeakerColours colours;
    /// The passages that hold words, by their turns.
    private Map<Turn, Passage> passages = new IdentityHashMap<>();
    private List<TrackCue> cues = List.of();

    /// The track of a transcript.
    ///
    /// @param style the limits to keep
    public CaptionTrack(Transcript transcript, CaptionStyle style, SpeakerLabels labels) {
        this(transcript, List.of(), style, labels);
    }

    /// The track of a transcript some of whose cues were made by hand.
    ///
    /// @param style the limits to keep
    public CaptionTrack(Transcript transcript, List<LockedCue> locked, CaptionStyle style, SpeakerLabels labels) {
        this.style = style;
        this.labels = labels;
        this.phrasing = Phrasing.of(transcript);
        this.sounds = new Sounds(style.form());
        this.colours = SpeakerColours.of(transcript, style.form());
        follow(transcript, locked);
    }

    /// The cues of a transcript that is asked for once.
    ///
    /// @param style the limits to keep
    public static List<Cue> cues(Transcript transcript, CaptionStyle style, SpeakerLabels labels) {
        return new CaptionTrack(transcript, style, labels).cues().stream().map(TrackCue::cue).toList();
    }

    /// The cues in the order of their starts.
    public List<TrackCue> cues() {
        return cues;
    }

    /// The limits that are kept.
    public CaptionStyle style() {
        return style;
    }

    /// The transcript has become another, or other cues are made by hand: what is concerned is cut anew.
    public void follow(Transcript transcript, List<LockedCue> locked) {
        passages = taken(transcript, locked, passages);
        colours = SpeakerColours.of(transcript, style.form());
        List<Passage> all = transcript.turns().stream().filter(passages::containsKey).map(passages::get).toList();
        place(all);
        cut(all);
    }

    /// The passages of the turns: the very same where nothing is otherwise.
    private Map<Turn, Passage> taken(Transcript transcript, List<LockedCue> locked, Map<Turn, Passage> before) {
        Map<Integer, NavigableMap<Long, LockedCue>> locks = new HashMap<>();
        locked.forEach(lock -> locks.computeIfAbsent(lock.speaker(), speaker -> new TreeMap<>()).put(lock.heard().start(), lock));
        Map<Integer, String> names = transcript.speakers().stream().collect(Collectors.toMap(Speaker::id, Speaker::name));
        Map<Long, Passage> known = before.values().stream().collect(Collectors.toMap(Passage::id, passage -> passage));
        Map<Turn, Passage> taken = new IdentityHashMap<>();
        Set<LockedCue> placed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Turn turn : transcript.turns()) {
            String name = names.getOrDefault(turn.speaker(), "");
            // words that stood in one turn may stand in two now: the first keeps the cue
            List<LockedCue> own = locks.isEmpty() ? List.of() : locksOf(turn, locks).stream().filter(lock -> !placed.contains(lock) && isFor(lock, turn)).toList();
            placed.addAll(own);
            Passage old = before.get(turn);
            if (old != null && old.isOf(turn, name, own)) {
                taken.put(turn, old);
            } else {
                Passage same = known.get(turn.id());
                Passage made = same == null ? Passage.of(turn, name, own, sounds) : same.become(turn, name, own, sounds);
                if (!made.isEmpty()) {
                    taken.put(turn, made);
                }
            }
        }
        return taken;
    }

    private static boolean isFor(LockedCue lock, Turn turn) {
        return turn.words().stream().anyMatch(word -> !word.struck() && lock.covers(word.time().start()));
    }

    private static List<LockedCue> locksOf(Turn turn, Map<Integer, NavigableMap<Long, LockedCue>> locks) {
        NavigableMap<Long, LockedCue> own = locks.get(turn.speaker());
        if (own == null) {
            return List.of();
        }
        TimeSpan time = turn.time();
        Long first = own.floorKey(time.start());
        return List.copyOf(own.subMap(first == null ? time.start() : first, true, time.end(), true).values().stream()
                .filter(lock -> lock.heard().end() >= time.start()).toList());
    }

    /// Tells each passage when the words behind it begin.
    private static void place(List<Passage> all) {
        long[] starts = all.stream().mapToLong(Passage::start).sorted().toArray();
        all.forEach(passage -> passage.followedAt(startAfter(starts, passage.lastStart())));
    }

    private static long startAfter(long[] starts, long millisecond) {
        int found = Arrays.binarySearch(starts, millisecond + 1);
        int at = found >= 0 ? found : -found - 1;
        return at < starts.length ? starts[at] : Long.MAX_VALUE;
    }

    /// Names come round by round, each time from none: where they stand depends on the transcript alone, not on how it came about.
    private void cut(List<Passage> all) {
        boolean named = isNaming() && all.stream().map(Passage::speaker).distinct().limit(2).count() > 1;
        all.forEach(Passage::clearLabels);
        if (named) {
            foresee(all);
        }
        List<Placed> placed = cut(all, all);
        for (int round = 1; named && round < MOST_ROUNDS; round++) {
            Set<Passage> changed = labelled(placed);
            if (changed.isEmpty()) {
                break;
            }
            placed = cut(changed, all);
        }
        cues = atCuts(onFrames(chained(placed.stream().map(found -> found.part.cue()).toList())));
    }

    private List<Placed> cut(Collection<Passage> some, List<Passage> all) {
        List<Passage> fresh = some.stream().filter(passage -> !passage.isCut()).toList();
        (fresh.size() < FEW ? fresh.stream() : fresh.parallelStream()).forEach(passage -> passage.cut(style, phrasing));
        some.forEach(passage -> passage.cut(style, phrasing));
        return inOrder(all);
    }

    /// Puts names at the beginning of passages before which, as can be seen without cutting, another speaker has ended: so they need not be cut twice.
    private void foresee(List<Passage> all) {
        String speaker = "";
        long last = -1;
        for (Passage passage : all.stream().sorted(Comparator.comparingLong(Passage::start)).toList()) {
            if (passage.start() > last && !passage.speaker().equals(speaker) && isNamed(passage)) {
                passage.labelBegin();
            }
            speaker = passage.speaker();
            last = Math.max(last, passage.lastStart());
        }
    }

    private boolean isNaming() {
        return labels == SpeakerLabels.AT_A_CHANGE || labels == SpeakerLabels.BEYOND_COLOURS && !style.form().colours().isEmpty();
    }

    private boolean isNamed(Passage passage) {
        return labels == SpeakerLabels.AT_A_CHANGE || colours.of(passage.speaker()).isEmpty();
    }

    private static List<Placed> inOrder(List<Passage> passages) {
        List<Placed> cues = new ArrayList<>();
        passages.forEach(passage -> passage.parts().forEach(part -> cues.add(new Placed(passage, part))));
        cues.sort(Comparator.comparingLong(placed -> placed.part.cue().cue().time().start()));
        return cues;
    }

    /// Puts names where the speaker changes; yields the passages that must be cut anew for them.
    private Set<Passage> labelled(List<Placed> cues) {
        Set<Passage> changed = Collections.newSetFromMap(new IdentityHashMap<>());
        String speaker = "";
        for (Placed placed : cues) {
            if (!placed.passage.speaker().equals(speaker) && isNamed(placed.passage) && placed.passage.label(placed.part)) {
                changed.add(placed.passage);
            }
            speaker = placed.passage.speaker();
        }
        return changed;
    }

    /// Closes short gaps: a flicker of half a second between two cues is harder to read over than none.
    private List<TrackCue> chained(List<TrackCue> cues) {
        List<TrackCue> chained = new ArrayList<>(cues);
        for (int i = 0; i + 1 < cues.size(); i++) {
            Cue cue = cues.get(i).cue();
            long next = cues.get(i + 1).cue().time().start();
            long gap = next - cue.time().end();
            long end = next - style.gap();
            if (cues.get(i).state() == TrackCue.State.CUT && gap > style.gap() && gap < style.chain() && end - cue.time().start() <= style.longest()) {
                chained.set(i, cues.get(i).showing(new Cue(new TimeSpan(cue.time().start(), end), cue.lines(), cue.speaker())));
            }
        }
        return Collections.unmodifiableList(chained);
    }

    /// Puts the cues on the frames of the style, those made by hand too: what is delivered is on frames.
    private List<TrackCue> onFrames(List<TrackCue> cues) {
        return style.grid().map(grid -> shown(cues, grid.of(times(cues), place -> cues.get(place).state() == TrackCue.State.CUT))).orElse(cues);
    }

    /// Moves cues that come or go beside a shot change to it; those made by hand stay. A cue that is moved keeps every limit that it kept.
    private List<TrackCue> atCuts(List<TrackCue> cues) {
        if (style.shots().isIdle()) {
            return cues;
        }
        return style.grid().map(grid -> shown(cues, new ShotSnap(grid, style.shots()).of(times(cues), place -> cues.get(place).state() == TrackCue.State.CUT,
                place -> cues.get(place).heard().end(), (place, time) -> style.keeps(cues.get(place).cue(), time)))).orElse(cues);
    }

    private static List<TimeSpan> times(List<TrackCue> cues) {
        return cues.stream().map(cue -> cue.cue().time()).toList();
    }

    private static List<TrackCue> shown(List<TrackCue> cues, List<TimeSpan> times) {
        List<TrackCue> placed = new ArrayList<>(cues.size());
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i).cue();
            placed.add(cue.time().equals(times.get(i)) ? cues.get(i) : cues.get(i).showing(new Cue(times.get(i), cue.lines(), cue.speaker())));
        }
        return Collections.unmodifiableList(placed);
    }

    /// A cue and the turn it is of.
    private record Placed(Passage passage, Passage.Part part) { }
}
