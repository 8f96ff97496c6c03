package app.galley.service.price;

import java.time.LocalDate;
import java.time.YearMonth;

/// The free tier of accounts of the older kind: an hour of standard transcription in each of the first twelve months (price page of Amazon
/// Transcribe). Whether an account has it, Amazon does not tell; the user says since when.
///
/// @param since when it began
public record FreeTier(LocalDate since) {
    private static final int MONTHS = 12;
    private static final long SECONDS = 3600;

    /// How many seconds of a month are free.
    public long seconds(YearMonth month) {
        YearMonth first = YearMonth.from(since);
        return month.isBefore(first) || !month.isBefore(first.plusMonths(MONTHS)) ? 0 : SECONDS;
    }
}
