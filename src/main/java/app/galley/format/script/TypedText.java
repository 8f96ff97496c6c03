package app.galley.format.script;

import app.galley.format.Piece;
import app.galley.format.caption.Captioned;
import app.galley.format.caption.Captions;
import app.galley.format.caption.SpeakerPrefix;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.placing.Script;
import java.util.ArrayList;
import java.util.List;

/// A text that somebody typed, as a script. A single number such as "10:30" at the start of a line is no time code: they are believed when two
/// paragraphs or more begin with one. One that is earlier than the one before it is passed over.
final class TypedText {
    private final List<Paragraph> paragraphs;
    private final boolean timed;
    private final Mends mends;
    private final List<TimeSpan> stretches = new ArrayList<>();
    private final List<Captioned> captions = new ArrayList<>();

    private TypedText(List<Paragraph> paragraphs, Mends mends) {
        this.paragraphs = paragraphs;
        this.mends = mends;
        timed = paragraphs.size() == 1 ? paragraphs.getFirst().start().isPresent()
                : paragraphs.stream().filter(paragraph -> paragraph.start().isPresent()).count() > 1;
    }

    /// The script of lines.
    static Script of(List<String> lines, Mends mends) {
        return new TypedText(ParagraphReader.of(lines), mends).script();
    }

    private Script script() {
        for (int i = 0; i < paragraphs.size();) {
            int end = i + 1;
            long start = start(i);
            while (end < paragraphs.size() && !begins(end, start)) {
                end++;
            }
            stretch(i, end, start, end < paragraphs.size() ? start(end) : start + usual(i, end));
            i = end;
        }
        boolean voiced = captions.stream().anyMatch(caption -> !caption.voice().isEmpty());
        Transcript text = Captions.transcript(voiced ? captions : SpeakerPrefix.read(captions), "");
        return new Script(text, timed, false, timed ? stretches : List.of());
    }

    /// Whether the time code of a paragraph begins another stretch.
    private boolean begins(int paragraph, long after) {
        if (!timed || paragraphs.get(paragraph).start().isEmpty()) {
            return false;
        }
        if (paragraphs.get(paragraph).start().getAsLong() < after) {
            mends.add(Mend.Kind.ORDER, paragraphs.get(paragraph).line());
            return false;
        }
        return true;
    }

    private long start(int paragraph) {
        return timed ? paragraphs.get(paragraph).start().orElse(0) : 0;
    }

    private long usual(int from, int to) {
        return paragraphs.subList(from, to).stream().mapToLong(paragraph -> Piece.usual(paragraph.text().length())).sum();
    }

    /// Paragraphs that follow one time code share the time until the next by their length.
    private void stretch(int from, int to, long start, long end) {
        stretches.add(new TimeSpan(start, end));
        long total = Math.max(1, usual(from, to));
        long sofar = 0;
        for (Paragraph paragraph : paragraphs.subList(from, to)) {
            long begin = start + (end - start) * sofar / total;
            sofar += Piece.usual(paragraph.text().length());
            captions.add(new Captioned(new TimeSpan(begin, start + (end - start) * sofar / total), paragraph.text(), paragraph.speaker(), true));
        }
    }
}
