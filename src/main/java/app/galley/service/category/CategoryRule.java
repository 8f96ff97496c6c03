package app.galley.service.category;

import app.galley.transcript.insight.CallPart.Sentiment;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A rule of a call category (Amazon Transcribe, `Rule`). What its kind does not need is kept for when the kind changes, and not written. It may
/// be unfinished; [CategoryCheck] tells.
///
/// @param kind what it is about
/// @param who whom it is about; silences are nobody's
/// @param negated whether it holds where nothing is found
/// @param span where in the call
/// @param threshold how long a silence or an interruption is at least, in milliseconds
/// @param phrases what is said: any of them
/// @param sentiments how it is said; the service takes one
public record CategoryRule(Kind kind, Who who, boolean negated, CallSpan span, long threshold, List<String> phrases, Set<Sentiment> sentiments) {
    public CategoryRule {
        phrases = List.copyOf(phrases);
        sentiments = java.util.Collections.unmodifiableSet(new TreeSet<>(sentiments));
    }

    /// What a rule is about.
    public enum Kind {
        /// Words (`TranscriptFilter`).
        SAID,
        /// Feelings (`SentimentFilter`).
        FELT,
        /// Silences (`NonTalkTimeFilter`).
        SILENT,
        /// Interruptions (`InterruptionFilter`).
        INTERRUPTED
    }

    /// Whom a rule is about (`ParticipantRole`).
    public enum Who {
        /// Both sides.
        ANYONE,
        /// The one who works there.
        AGENT,
        /// The one who calls.
        CUSTOMER
    }

    /// A new rule of a kind.
    public static CategoryRule of(Kind kind) {
        return new CategoryRule(kind, Who.ANYONE, false, CallSpan.WHOLE, kind == Kind.INTERRUPTED ? 2_000 : 10_000, List.of(),
                Set.of(Sentiment.NEGATIVE));
    }

    /// The same about somebody else.
    public CategoryRule with(Who other) {
        return new CategoryRule(kind, other, negated, span, threshold, phrases, sentiments);
    }

    /// The same, negated or not.
    public CategoryRule negated(boolean now) {
        return new CategoryRule(kind, who, now, span, threshold, phrases, sentiments);
    }

    /// The same about another part of the call.
    public CategoryRule with(CallSpan other) {
        return new CategoryRule(kind, who, negated, other, threshold, phrases, sentiments);
    }

    /// The same with another length.
    public CategoryRule lasting(long milliseconds) {
        return new CategoryRule(kind, who, negated, span, milliseconds, phrases, sentiments);
    }

    /// The same with other words.
    public CategoryRule saying(List<String> other) {
        return new CategoryRule(kind, who, negated, span, threshold, other, sentiments);
    }

    /// The same with other feelings.
    public CategoryRule feeling(Set<Sentiment> other) {
        return new CategoryRule(kind, who, negated, span, threshold, phrases, other);
    }
}
