package app.galley.transcript.review.term;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.review.Alignment;
import app.galley.transcript.review.Alignment.Run;
import app.galley.transcript.review.Normaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a person put in place of the machine's words in one recording. What was rewritten at length, added or left out is no correction, and small
/// words at the edges of one are cut off. Immutable; any thread; 10,000 words take some milliseconds.
public final class Corrections {
    /// Longer runs are another wording, not another hearing.
    private static final int MOST_WORDS = 4;
    private static final int MOST_HEARD = 8;
    private static final int MOST_NAME = 2;
    /// In scripts without blanks a piece is a character.
    private static final int PIECES_OF_A_WORD = 3;
    static final Set<String> LINKS = Set.of("de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "van", "von", "der",
            "den", "of", "the", "al", "el", "bin", "ibn", "ten", "ter", "y", "e", "zu", "and", "und", "et", "&");
    /// They stand in front of names that are meant without them.
    static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "herr", "frau", "monsieur", "madame", "mme", "mlle",
            "señor", "señora", "sr", "sra", "signor", "signora", "senhor", "senhora", "meneer", "mevrouw");
    private final List<Piece> heard;
    private final List<Piece> written;
    private final CommonWords common;
    private final List<Correction> found = new ArrayList<>();

    private Corrections(Transcript machine, Transcript edited, CommonWords common) {
        this.heard = Piece.of(machine);
        this.written = Piece.of(edited);
        this.common = common;
    }

    /// The corrections in one recording, in the order of the text.
    ///
    /// @param machine what the recogniser returned
    /// @param edited what a person made of it
    /// @param common the common words of the language
    public static List<Correction> of(Transcript machine, Transcript edited, CommonWords common) {
        Corrections corrections = new Corrections(machine, edited, common);
        int lastA = 0;
        int lastB = 0;
        for (Run run : Alignment.of(corrections.heard.stream().map(Piece::key).toList(), corrections.written.stream().map(Piece::key).toList())) {
            corrections.capitals(lastA, lastB, run.fromB() - lastB);
            corrections.parts(corrections.wholeWords(run, run.fromB() - lastB)).forEach(corrections::look);
            lastA = run.toA();
            lastB = run.toB();
        }
        corrections.capitals(lastA, lastB, corrections.written.size() - lastB);
        return List.copyOf(corrections.found);
    }

    /// The same words, of which some got capitals inside: "iPhone" for "iphone".
    private void capitals(int fromA, int fromB, int length) {
        for (int i = 0; i < length; i++) {
            Piece was = heard.get(fromA + i);
            Piece is = written.get(fromB + i);
            if (is.hasInnerCapital() && !was.hasInnerCapital() && !was.text().equals(is.text())) {
                add(fromA + i, fromA + i + 1, fromB + i, fromB + i + 1);
            }
        }
    }

    /// A run that begins and ends with words, where characters were laid side by side.
    private Run wholeWords(Run run, int sameBefore) {
        int before = 0;
        while (run.fromB() < run.toB() && before < sameBefore && run.fromA() - before > 0 && written.get(run.fromB() - before - 1).goesOnIn(written.get(run.fromB() - before))) {
            before++;
        }
        int after = 0;
        while (run.fromB() < run.toB() && run.toB() + after < written.size() && run.toA() + after < heard.size()
                && written.get(run.toB() + after - 1).goesOnIn(written.get(run.toB() + after))
                && written.get(run.toB() + after).key().equals(heard.get(run.toA() + after).key())) {
            after++;
        }
        return new Run(run.fromA() - before, run.toA() + after, run.fromB() - before, run.toB() + after);
    }

    /// A run cut where signs stand between its words, or a turn ends.
    private List<Run> parts(Run run) {
        List<Run> parts = new ArrayList<>();
        boolean paired = run.toA() - run.fromA() == run.toB() - run.fromB();
        int from = run.fromB();
        for (int at = from + 1; at <= run.toB(); at++) {
            if (at == run.toB() || !written.get(at - 1).standsBefore(written.get(at))) {
                parts.add(paired ? new Run(run.fromA() + from - run.fromB(), run.fromA() + at - run.fromB(), from, at)
                        : new Run(run.fromA(), run.toA(), from, at));
                from = at;
            }
        }
        return parts;
    }

    private void look(Run run) {
        int fromA = run.fromA();
        int toA = run.toA();
        int fromB = run.fromB();
        int toB = run.toB();
        boolean paired = toA - fromA == toB - fromB;
        while (fromB < toB && isSmall(written.get(fromB))) {
            fromB++;
            fromA += paired ? 1 : 0;
        }
        while (toB > fromB && isSmall(written.get(toB - 1))) {
            toB--;
            toA -= paired ? 1 : 0;
        }
        int pieces = fromB < toB && written.get(fromB).goesOnIn(written.get(Math.min(fromB + 1, written.size() - 1))) ? PIECES_OF_A_WORD : 1;
        if (fromB == toB || fromA == toA || toA - fromA > MOST_HEARD * pieces) {
            return;
        }
        if (!names(fromA, toA, fromB, toB) && toB - fromB <= MOST_WORDS * pieces) {
            if (paired && pieces == 1 && !written.get(fromB).isCapital()) {
                words(fromA, fromB, toB);
            } else {
                add(fromA, toA, fromB, toB);
            }
        }
    }

    /// As many words in place of as many others are corrected one by one.
    private void words(int fromA, int fromB, int toB) {
        for (int at = fromB; at < toB; at++) {
            if (!isSmall(written.get(at))) {
                add(fromA + at - fromB, fromA + at - fromB + 1, at, at + 1);
            }
        }
    }

    /// Whether it is a common word that is no name here.
    private boolean isSmall(Piece piece) {
        return TITLES.contains(piece.key()) || common.has(piece.text()) && (!isName(piece) || common.writesNounsWithCapitals()) || !piece.hasLetter();
    }

    private static boolean isName(Piece piece) {
        return piece.isCapital() && !piece.beginsSentence();
    }

    /// Adds the names among other words; false when there are none, or nothing else.
    private boolean names(int fromA, int toA, int fromB, int toB) {
        boolean any = false;
        for (int at = fromB; at < toB; at++) {
            if (!written.get(at).isCapital() || isSmall(written.get(at))) {
                continue;
            }
            int end = nameEnd(at, toB);
            if (at == fromB && end == toB) {
                return false;
            }
            boolean paired = toA - fromA == toB - fromB;
            if (end - at <= MOST_WORDS) {
                add(paired ? fromA + at - fromB : fromA, paired ? fromA + end - fromB : toA, at, end);
            }
            any = true;
            at = end - 1;
        }
        return any;
    }

    private int nameEnd(int from, int to) {
        int end = from + 1;
        for (int at = end; at < to && written.get(at - 1).standsBefore(written.get(at)); at++) {
            Piece piece = written.get(at);
            if (TITLES.contains(piece.key())) {
                break;
            } else if (piece.isCapital() || !piece.hasLetter()) {
                end = at + 1;
            } else if (!LINKS.contains(piece.key())) {
                break;
            }
        }
        return end;
    }

    private void add(int fromA, int toA, int fromB, int toB) {
        String text = text(written, fromB, toB);
        if (!text.codePoints().anyMatch(Character::isLetter)) {
            return;
        }
        int before = 0;
        while (before < MOST_NAME && fromB - before > 0 && fromA - before > 0 && belongs(fromB - before - 1, fromB - before, fromB)
                && same(fromA - before - 1, fromB - before - 1)) {
            before++;
        }
        int after = 0;
        while (after < MOST_NAME && toB + after < written.size() && toA + after < heard.size() && belongs(toB + after, toB + after - 1, fromB)
                && same(toA + after, toB + after)) {
            after++;
        }
        boolean capital = false;
        for (int at = fromB; at < toB; at++) {
            capital |= isName(written.get(at)) && !common.writesNounsWithCapitals() || written.get(at).hasInnerCapital();
        }
        found.add(new Correction(text, text(written, fromB - before, toB + after), text(heard, fromA, toA), text(heard, fromA - before, toA + after),
                time(fromA, toA), capital));
    }

    /// Whether a word beside a name belongs to it: it has a capital, too, that is no sentence's.
    private boolean belongs(int at, int beside, int name) {
        Piece piece = written.get(at);
        return !common.writesNounsWithCapitals() && !TITLES.contains(piece.key()) && written.get(name).isCapital() && isName(piece) && !common.has(piece.text())
                && (at < beside ? piece.standsBefore(written.get(beside)) : written.get(beside).standsBefore(piece));
    }

    private boolean same(int atA, int atB) {
        return heard.get(atA).key().equals(written.get(atB).key());
    }

    private TimeSpan time(int from, int to) {
        return heard.get(from).word().time().hull(heard.get(to - 1).word().time());
    }

    /// Words in a row.
    static String text(List<Piece> pieces) {
        return text(pieces, 0, pieces.size());
    }

    /// The words with what is between them in the text where they are of one turn.
    private static String text(List<Piece> pieces, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int at = from; at < to; at++) {
            Piece piece = pieces.get(at);
            if (at > from) {
                Piece last = pieces.get(at - 1);
                text.append(last.goesOnIn(piece) || last.standsBefore(piece) && last.turn() == piece.turn()
                        ? last.turn().text().substring(last.end(), piece.start()) : " ");
            }
            text.append(piece.text());
        }
        return text.toString();
    }

    /// A word without what English hangs on it.
    static String stem(String word) {
        String spoken = Normaliser.spoken(word);
        return spoken.endsWith("'s") ? spoken.substring(0, spoken.length() - 2) : spoken;
    }
}
