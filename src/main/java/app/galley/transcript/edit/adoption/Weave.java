package app.galley.transcript.edit.adoption;

import app.galley.transcript.Speaker;
import app.galley.transcript.Timing;
import app.galley.transcript.Word;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Decides for single words what of each text is taken: what a person has changed is the document's, all else the new result's.
final class Weave {
    private final Sources sources;
    private final Voices voices;
    private final Voices former;
    private final boolean ownTurns;

    /// @param voices the speakers of the new result in the document
    Weave(Sources sources, Voices voices) {
        this.sources = sources;
        this.voices = voices;
        this.former = new Voices(sources.document, sources.base);
        this.ownTurns = !sources.versionHasSpeakers()
                && sources.document.units().stream().anyMatch(unit -> unit.of().speaker() != Speaker.NONE);
    }

    /// Which part of each text belongs together.
    record Span(int ownFrom, int ownTo, int otherFrom, int otherTo, int commonFrom, int commonTo) { }

    /// A unit that stands where another one does, exactly or nearly.
    private record Near(@Nullable Unit unit, boolean begins) { }

    /// A word of the document as it is: of a verified turn, or where the new result is not asked.
    static Laid left(Unit own) {
        return new Laid(own, own, null, own.word(), own.of().speaker(), own.first(), own.of().verified());
    }

    /// A word of the document or of the new result with what the others say of it.
    ///
    /// @param chosen the units of the span that are laid
    /// @param k which of them
    Laid woven(List<Unit> chosen, int k, boolean isOwn, Span span) {
        Unit unit = chosen.get(k);
        Unit common = isOwn ? sources.baseOfDocument(unit) : sources.baseOfVersion(unit);
        Unit own = isOwn ? unit : sources.documentOf(common);
        Unit other = isOwn ? sources.versionOf(common) : unit;
        if (own != null && own.of().verified()) {
            return left(own);
        }
        Near nearOwn = near(own, sources.document, span.ownFrom, span.ownTo, k, chosen);
        Near nearOther = near(other, sources.version, span.otherFrom, span.otherTo, k, chosen);
        Near nearCommon = near(common, sources.base, span.commonFrom, span.commonTo, k, chosen);
        boolean begins = ownTurns ? nearOwn.begins
                : nearOwn.begins != nearCommon.begins ? nearOwn.begins : nearOther.begins;
        Unit written = own == null ? unit : other == null || common != null && !own.form().equals(common.form()) ? own : other;
        return new Laid(written, own, other, word(own, other, common), speaker(nearOwn, nearOther, nearCommon), begins, false);
    }

    private static Near near(@Nullable Unit exact, Row row, int from, int to, int k, List<Unit> chosen) {
        if (exact != null) {
            return new Near(exact, exact.first());
        }
        if (from < to) {
            int at = from + (int) ((long) k * (to - from) / chosen.size());
            boolean isNext = k == 0 || at != from + (int) ((long) (k - 1) * (to - from) / chosen.size());
            return new Near(row.units().get(at), isNext && row.units().get(at).first());
        }
        int at = chosen.get(k).first() ? from : from - 1;
        return new Near(row.units().isEmpty() ? null : row.units().get(Math.clamp(at, 0, row.units().size() - 1)), false);
    }

    private int speaker(Near own, Near other, Near common) {
        int now = own.unit == null ? Speaker.NONE : own.unit.of().speaker();
        Integer offered = other.unit == null ? (Integer) Speaker.NONE : voices.of(other.unit.of().speaker());
        if (offered == null || offered == Speaker.NONE) {
            return now;
        }
        boolean given = now != Speaker.NONE && common.unit != null && !Objects.equals(former.of(common.unit.of().speaker()), now);
        return given ? now : offered;
    }

    private static @Nullable Word word(@Nullable Unit own, @Nullable Unit other, @Nullable Unit common) {
        Word now = own == null ? null : own.word();
        Word offered = other == null ? null : other.word();
        if (now == null || offered == null) {
            return now == null ? offered : now;
        }
        Word was = common == null ? null : common.word();
        if (was == null) {
            return now;
        }
        Word word = now.timing() == Timing.SET || !now.time().equals(was.time()) ? now : now.at(offered.time(), offered.timing());
        return was.confidence() != now.confidence() ? word : word.sure(offered.confidence());
    }
}
