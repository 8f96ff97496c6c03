package app.galley.ui.jobs;

import app.galley.library.Ledger;
import app.galley.problem.Wording;
import app.galley.ui.kit.Times;
import java.util.Locale;

/// How a line of the ledger is said.
final class SentWords {
    private static final double KILOBYTE = 1e3;
    private static final double MEGABYTE = 1e6;

    private SentWords() { }

    /// What it is, with its size where that is known.
    static String what(Ledger.Entry entry, Wording words) {
        String kind = words.say("jobs.sent.kind." + entry.item().kind().name().toLowerCase(Locale.ROOT));
        return entry.bytes() == 0 ? kind : entry.bytes() < MEGABYTE ? words.say("jobs.sent.small", kind, Math.max(1, Math.round(entry.bytes() / KILOBYTE)))
                : words.say("jobs.sent.sized", kind, entry.bytes() / MEGABYTE);
    }

    /// Where it lies, or lay.
    static String where(Ledger.Entry entry, Wording words) {
        Ledger.Item item = entry.item();
        return item.kind() == Ledger.Kind.RECORD ? words.say("jobs.sent.recordOf", item.name()) : item.where() + "/" + item.name();
    }

    /// Whether it still lies there, and for how long.
    static String state(Ledger.Entry entry, Wording words) {
        return entry.deleted().map(gone -> words.say("jobs.sent.gone", Times.date(gone, words.locale())))
                .or(() -> entry.due().map(due -> words.say("jobs.sent.due", Times.date(due, words.locale()))))
                .orElseGet(() -> words.say(entry.isDecided() ? "jobs.sent.kept" : "jobs.sent.inUse"));
    }
}
