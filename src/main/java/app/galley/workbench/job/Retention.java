package app.galley.workbench.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long what lies at the service stays there once its job is done.
///
/// @param media the uploaded recording
/// @param output the results, and what the service leaves beside them
/// @param record the service's own record of the job
public record Retention(Term media, Term output, Term record) {
    /// Media and results go at once, the record stays: Amazon drops it after 90 days.
    public static final Retention USUAL = new Retention(Term.NOW, Term.NOW, Term.KEEP);

    /// How long something stays.
    ///
    /// @param days 0: it goes at once; negative: it is kept
    public record Term(int days) {
        /// It goes at once.
        public static final Term NOW = new Term(0);
        /// It is kept.
        public static final Term KEEP = new Term(-1);

        /// When it is to go; empty when it is kept.
        Optional<Instant> due(Instant from) {
            return days < 0 ? Optional.empty() : Optional.of(from.plus(Duration.ofDays(days)));
        }
    }

    /// Everything is kept.
    static Retention all() {
        return new Retention(Term.KEEP, Term.KEEP, Term.KEEP);
    }

    /// Reads what [#text] wrote; the usual one for anything else.
    public static Retention read(String text) {
        if (!text.matches("-?[0-9]{1,5} -?[0-9]{1,5} -?[0-9]{1,5}")) {
            return USUAL;
        }
        String[] days = text.split(" ");
        return new Retention(new Term(Integer.parseInt(days[0])), new Term(Integer.parseInt(days[1])),
                new Term(Integer.parseInt(days[2])));
    }

    /// As it is kept in the settings.
    public String text() {
        return media.days() + " " + output.days() + " " + record.days();
    }
}
