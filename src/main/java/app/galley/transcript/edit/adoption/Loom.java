package app.galley.transcript.edit.adoption;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.edit.adoption.Regions.Region;
import app.galley.transcript.review.Alignment.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Walks along the three texts and lays the words of the one that comes about. Made for one adoption.
final class Loom {
    private final Sources sources;
    private final Weave weave;
    private final int from;
    private final int to;
    private final boolean forced;
    private final List<Laid> laid = new ArrayList<>();
    private final List<Doubled> doubled = new ArrayList<>();
    private int own;
    private int other;
    private int taken;
    private int kept;

    /// Words that both sides have otherwise.
    ///
    /// @param from the first laid word of those that stay
    /// @param to behind the last one
    record Doubled(int from, int to, String kept, String offered) { }

    /// @param from the first unit of the document for which the new result is asked
    /// @param to behind the last one; may be `from`: then for what it has between two words
    /// @param forced whether it is also taken where a person has corrected, timed, struck or verified words
    Loom(Sources sources, Weave weave, int from, int to, boolean forced) {
        this.sources = sources;
        this.weave = weave;
        this.from = from;
        this.to = to;
        this.forced = forced;
        walk();
    }

    private void walk() {
        int common = 0;
        for (Region region : regions()) {
            for (; common < region.fromWord(); common++) {
                same(common);
            }
            weave(region);
            common = region.toWord();
        }
        for (; common < sources.base.units().size(); common++) {
            same(common);
        }
    }

    private List<Region> regions() {
        Regions regions = new Regions();
        regions.documentDiffers(sources.documentRuns);
        changePlaces(regions);
        regions.versionDiffers(sources.versionRuns);
        List<Unit> units = sources.document.units();
        for (int start = 0, end; start < units.size(); start = end) {
            end = start + 1;
            while (end < units.size() && units.get(end).turn() == units.get(start).turn()) {
                end++;
            }
            touch(units.subList(start, end), regions);
        }
        return regions.all();
    }

    /// Where as many words were moved as they were moved across, nobody can say which of both it were: a person had a hand in both.
    private void changePlaces(Regions regions) {
        for (int i = 1; i < sources.documentRuns.size(); i++) {
            Run before = sources.documentRuns.get(i - 1);
            Run behind = sources.documentRuns.get(i);
            int between = behind.fromA() - before.toA();
            if (between <= Math.max(moved(before, behind), moved(behind, before))) {
                regions.touched(before.toA(), false, behind.fromA() - 1, false);
            }
        }
    }

    /// How many of the words that the document lacks in one place it has in the other.
    private long moved(Run lacking, Run having) {
        List<String> added = sources.document.units().subList(having.fromB(), having.toB()).stream().map(Unit::key).toList();
        return sources.base.units().subList(lacking.fromA(), lacking.toA()).stream().map(Unit::key).filter(added::contains).count();
    }

    /// What a person looked at in a turn: the whole of a verified one with what was typed at its ends, else single words.
    private void touch(List<Unit> turn, Regions regions) {
        List<Unit> common = turn.stream().map(sources::baseOfDocument).filter(Objects::nonNull).toList();
        if (turn.getFirst().of().verified() && !common.isEmpty()) {
            regions.touched(common.getFirst().index(), sources.baseOfDocument(turn.getFirst()) == null,
                    common.getLast().index(), sources.baseOfDocument(turn.getLast()) == null);
            return;
        }
        for (Unit unit : turn) {
            Unit one = sources.baseOfDocument(unit);
            if (one != null && sources.isTouched(unit)) {
                regions.touched(one.index(), false, one.index(), false);
            }
        }
    }

    /// A word that all three have.
    private void same(int common) {
        List<Unit> one = sources.document.units().subList(own, own + 1);
        laid.add(isAsked(own, own + 1) ? weave.woven(one, 0, true, new Weave.Span(own, own + 1, other, other + 1, common, common + 1))
                : Weave.left(one.getFirst()));
        own++;
        other++;
    }

    private boolean isAsked(int start, int end) {
        return start < end ? end > from && start < to : start >= from && start <= to;
    }

    private void weave(Region region) {
        int ownEnd = own + length(region, region.document());
        int otherEnd = other + length(region, region.version());
        Weave.Span span = new Weave.Span(own, ownEnd, other, otherEnd, region.fromWord(), region.toWord());
        List<Unit> mine = sources.document.units().subList(own, ownEnd);
        List<Unit> theirs = sources.version.units().subList(other, otherEnd);
        if (!isAsked(own, ownEnd)) {
            mine.forEach(unit -> laid.add(Weave.left(unit)));
        } else if (region.version().isEmpty() && (region.document().isEmpty() || !forced && isPersonal(region))) {
            kept += region.document().size();
            lay(mine, true, span);
        } else if (forced || !isPersonal(region)) {
            taken += theirs.size();
            lay(theirs, false, span);
        } else if (region.fromWord() == region.toWord() && !mine.isEmpty() && !theirs.isEmpty()) {
            byTime(mine, theirs, span);
        } else {
            keep(mine, theirs, span);
        }
        own = ownEnd;
        other = otherEnd;
    }

    /// How many words a text has in a region in which it differs from the common one by `runs`.
    private static int length(Region region, List<Run> runs) {
        return region.toWord() - region.fromWord() + runs.stream().mapToInt(run -> run.toB() - run.fromB() - run.toA() + run.fromA()).sum();
    }

    /// Whether a person had a hand in what the document says there: not where it has another result's words, or lacks what that
    /// lacks.
    private boolean isPersonal(Region region) {
        return region.touched() || region.document().stream().anyMatch(run -> !sources.isElsewhere(run.fromB(), run.toB()));
    }

    private void lay(List<Unit> chosen, boolean isOwn, Weave.Span span) {
        for (int k = 0; k < chosen.size(); k++) {
            laid.add(weave.woven(chosen, k, isOwn, span));
        }
    }

    private void keep(List<Unit> mine, List<Unit> theirs, Weave.Span span) {
        int start = laid.size();
        lay(mine, true, span);
        kept++;
        if (!Row.spoken(mine).equals(Row.spoken(theirs))) {
            List<Unit> written = laid.subList(start, laid.size()).stream().map(Laid::written).toList();
            doubled.add(new Doubled(start, laid.size(), Row.said(written), Row.said(theirs)));
        }
    }

    /// Both have words where the common text has none, as when a person has typed into silence: the new words go before and behind
    /// the typed turns; those that are heard while a typed turn is, stay out.
    private void byTime(List<Unit> mine, List<Unit> theirs, Weave.Span span) {
        int next = 0;
        for (int start = 0, end; start < mine.size(); start = end) {
            end = start + 1;
            while (end < mine.size() && mine.get(end).turn() == mine.get(start).turn()) {
                end++;
            }
            TimeSpan time = time(mine.subList(start, end));
            int before = next;
            while (next < theirs.size() && middle(theirs.get(next)) < time.start()) {
                next++;
            }
            taken += next - before;
            int during = next;
            lay(theirs.subList(before, next), false, new Weave.Span(span.ownFrom() + start, span.ownFrom() + start,
                    span.otherFrom() + before, span.otherFrom() + next, span.commonFrom(), span.commonTo()));
            while (next < theirs.size() && middle(theirs.get(next)) <= time.end()) {
                next++;
            }
            Weave.Span part = new Weave.Span(span.ownFrom() + start, span.ownFrom() + end, span.otherFrom() + during, span.otherFrom() + next,
                    span.commonFrom(), span.commonTo());
            keep(mine.subList(start, end), theirs.subList(during, next), part);
        }
        taken += theirs.size() - next;
        lay(theirs.subList(next, theirs.size()), false, new Weave.Span(span.ownTo(), span.ownTo(), span.otherFrom() + next, span.otherTo(),
                span.commonFrom(), span.commonTo()));
    }

    private static TimeSpan time(List<Unit> units) {
        TimeSpan hull = null;
        for (Unit unit : units) {
            TimeSpan time = unit.word() == null ? unit.of().slot() : unit.word().time();
            hull = hull == null ? time : hull.hull(time);
        }
        return hull == null ? new TimeSpan(0, 0) : hull;
    }

    private static long middle(Unit unit) {
        TimeSpan time = time(List.of(unit));
        return (time.start() + time.end()) / 2;
    }

    /// The words of the text that comes about.
    List<Laid> laid() {
        return laid;
    }

    /// Where a person's words stayed although the new result says something else.
    List<Doubled> doubled() {
        return doubled;
    }

    /// How many words of the new result were taken.
    int taken() {
        return taken;
    }

    /// At how many places a person's words stayed.
    int kept() {
        return kept;
    }
}
