package app.galley.transcript.review.search;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a regular expression matches. An expression that would run for ever, as `(a+)+b` does on a text of many a, is stopped
/// after a number of steps, so that the result does not depend on how fast the computer is.
final class PatternFinder extends Finder {
    /// Looks at a char that each char of the text may cost; usual expressions take one to five.
    private static final long STEPS_PER_CHAR = 40;
    private static final long STEPS_AT_LEAST = 200_000;
    private final Pattern pattern;
    private final boolean plain;
    private long steps = STEPS_AT_LEAST;

    PatternFinder(Query query) {
        super(query);
        plain = query.has(Query.Option.IGNORE_ACCENTS);
        int flags = query.has(Query.Option.MATCH_CASE) ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        pattern = Pattern.compile(plain ? Folding.fold(query.term(), false, true) : query.term(),
                flags | Pattern.UNICODE_CHARACTER_CLASS);
    }

    @Override
    void grant(long chars) {
        steps = STEPS_AT_LEAST + STEPS_PER_CHAR * chars;
    }

    @Override
    void find(String text, Taker taker) {
        Folding folding = folded(text);
        Matcher matcher = pattern.matcher(new Guarded(folding.text()));
        int from = 0;
        while (from <= folding.text().length() && next(matcher, from)) {
            int start = matcher.start();
            int end = matcher.end();
            boolean taken = folding.parts(start) && folding.parts(end) && taker.take(folding.source(start), folding.source(end));
            from = taken ? end : start + 1;
        }
    }

    private Folding folded(String text) {
        return plain ? Folding.of(text, false, true) : Folding.asItIs(text);
    }

    private static boolean next(Matcher matcher, int from) {
        try {
            return matcher.find(from);
        } catch (StackOverflowError deep) {
            // the JDK's matcher goes one call deeper for each repetition of a group; nothing of it is left behind
            throw tooMuch();
        }
    }

    private static CancellationException tooMuch() {
        return new CancellationException("the regular expression takes too many steps");
    }

    @Override
    Optional<Fault> faultOf(String template) {
        return Template.of(template, pattern).missingGroup().stream()
                .mapToObj(group -> new Fault(Fault.Kind.NO_SUCH_GROUP, group)).findFirst();
    }

    @Override
    String replacement(String text, int start, int end, String template) {
        Folding folding = folded(text);
        Matcher matcher = pattern.matcher(new Guarded(folding.text()));
        int from = 0;
        while (folding.source(from) < start) {
            from++;
        }
        grant(text.length());
        if (!next(matcher, from) || folding.source(matcher.start()) != start || folding.source(matcher.end()) != end) {
            throw new IllegalArgumentException("no hit from " + start + " to " + end);
        }
        return Template.of(template, pattern).filled(group -> matcher.start(group) < 0 ? ""
                : text.substring(folding.source(matcher.start(group)), folding.source(matcher.end(group))));
    }

    /// A text that counts how often it is looked at.
    private final class Guarded implements CharSequence {
        private final String text;

        Guarded(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (--steps < 0) {
                throw tooMuch();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
