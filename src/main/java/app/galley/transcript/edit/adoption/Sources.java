package app.galley.transcript.edit.adoption;

import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Word;
import app.galley.transcript.review.Alignment;
import app.galley.transcript.review.Alignment.Run;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The three texts that are woven together, laid side by side.
final class Sources {
    final Row document;
    final Row version;
    final Row base;
    final List<Run> documentRuns;
    final List<Run> versionRuns;
    private final int[] documentToBase;
    private final int[] versionToBase;
    private final int[] baseToDocument;
    private final int[] baseToVersion;
    private final Set<Trace> heard = new HashSet<>();
    private final Set<Trace> common = new HashSet<>();
    private final Set<Neighbours> together = new HashSet<>();

    /// What a word of the recogniser is known by that nobody touched.
    private record Trace(TimeSpan time, String key) {
        static Trace of(Unit unit) {
            Word word = unit.word();
            return new Trace(word == null ? unit.of().slot() : word.time(), unit.key());
        }
    }

    /// Two words that a recogniser has heard one after the other; null at the ends of the text.
    private record Neighbours(@Nullable Trace before, @Nullable Trace behind) { }

    /// @param results of the recogniser, all that there are, the oldest first; the document is taken to come from the one most of
    ///        whose words stand in it as they were heard
    Sources(Transcript document, Transcript version, List<Transcript> results) {
        this.document = Row.of(document);
        this.version = Row.of(version);
        List<Row> rows = results.stream().map(Row::of).toList();
        rows.forEach(row -> heard.addAll(traces(row, together)));
        int origin = origin(this.document, rows);
        this.base = origin < 0 ? this.document : rows.get(origin);
        this.base.units().forEach(unit -> common.add(Trace.of(unit)));
        Set<Trace> stand = new HashSet<>();
        this.document.units().stream().filter(unit -> isIn(common, unit)).forEach(unit -> stand.add(Trace.of(unit)));
        documentRuns = base == this.document ? List.of() : Alignment.of(keys(base, stand), keys(this.document, stand));
        versionRuns = Alignment.of(base.keys(), this.version.keys());
        baseToDocument = new int[base.units().size()];
        documentToBase = new int[this.document.units().size()];
        match(documentRuns, baseToDocument, documentToBase);
        baseToVersion = new int[base.units().size()];
        versionToBase = new int[this.version.units().size()];
        match(versionRuns, baseToVersion, versionToBase);
    }

    /// Which of several results a document came from: the first one of those most of whose words stand in it as they were heard; -1
    /// when there is none.
    static int origin(Row document, List<Row> results) {
        int best = -1;
        long most = -1;
        for (int i = 0; i < results.size(); i++) {
            Set<Trace> traces = traces(results.get(i), new HashSet<>());
            long found = document.units().stream().filter(unit -> isIn(traces, unit)).count();
            if (found > most) {
                most = found;
                best = i;
            }
        }
        return best;
    }

    /// What a recogniser has heard; also adds what it has heard one after the other.
    private static Set<Trace> traces(Row row, Set<Neighbours> together) {
        Set<Trace> traces = new HashSet<>();
        Trace before = null;
        for (Unit unit : row.units()) {
            Trace trace = Trace.of(unit);
            traces.add(trace);
            together.add(new Neighbours(before, trace));
            before = trace;
        }
        together.add(new Neighbours(before, null));
        return traces;
    }

    private static void match(List<Run> runs, int[] to, int[] back) {
        Arrays.fill(to, -1);
        Arrays.fill(back, -1);
        int a = 0;
        int b = 0;
        for (Run run : runs) {
            while (a < run.fromA()) {
                back[b] = a;
                to[a++] = b++;
            }
            a = run.toA();
            b = run.toB();
        }
        while (a < to.length) {
            back[b] = a;
            to[a++] = b++;
        }
    }

    /// What words say, and when, for those that stand where they were heard: of equal words each is found again.
    private static List<String> keys(Row row, Set<Trace> stand) {
        return row.units().stream().map(unit -> isIn(stand, unit) ? unit.key() + " " + Trace.of(unit).time : unit.key()).toList();
    }

    private static boolean isIn(Set<Trace> traces, Unit unit) {
        Word word = unit.word();
        return word != null && word.timing() == Timing.MEASURED && traces.contains(Trace.of(unit));
    }

    /// Whether the document has what another result than the common one has: words that were heard one after the other, or none
    /// between two that were.
    ///
    /// @param from the first word
    /// @param to behind the last one
    boolean isElsewhere(int from, int to) {
        List<Unit> units = document.units();
        if (from == to) {
            return together.contains(new Neighbours(from == 0 ? null : Trace.of(units.get(from - 1)), to == units.size() ? null : Trace.of(units.get(to))));
        }
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            if (!isIn(heard, unit) || isIn(common, unit)
                    || i > from && !together.contains(new Neighbours(Trace.of(units.get(i - 1)), Trace.of(unit)))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a person has struck, timed or accepted a word, and left what it says.
    boolean isTouched(Unit own) {
        Word word = own.word();
        Unit common = baseOfDocument(own);
        Word was = common == null ? null : common.word();
        return word != null && (word.struck() || word.timing() == Timing.SET
                || was != null && word.confidence() == 1 && was.confidence() < 1 && word.timing() == Timing.MEASURED);
    }

    @Nullable Unit baseOfDocument(Unit own) {
        return at(base, documentToBase[own.index()]);
    }

    @Nullable Unit baseOfVersion(Unit other) {
        return at(base, versionToBase[other.index()]);
    }

    @Nullable Unit documentOf(@Nullable Unit common) {
        return common == null ? null : at(document, baseToDocument[common.index()]);
    }

    @Nullable Unit versionOf(@Nullable Unit common) {
        return common == null ? null : at(version, baseToVersion[common.index()]);
    }

    private static @Nullable Unit at(Row row, int index) {
        return index < 0 ? null : row.units().get(index);
    }

    /// Whether the new result tells speakers apart.
    boolean versionHasSpeakers() {
        return version.units().stream().anyMatch(unit -> unit.of().speaker() != Speaker.NONE);
    }
}
