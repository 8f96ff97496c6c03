package app.galley.local.sign;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// What a signature is good for: one day, one region, one service.
///
/// @param date eight digits
/// @param region such as `us-east-1`
/// @param service `s3` or `transcribe`
record Scope(String date, String region, String service) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static Scope at(Instant moment, String region, String service) {
        return new Scope(time(moment).substring(0, 8), region, service);
    }

    static String time(Instant moment) {
        return TIME.format(moment);
    }

    static Optional<Instant> parseTime(String text) {
        try {
            return Optional.of(Instant.from(TIME.parse(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// As it stands in a credential and in the string to sign.
    String text() {
        return date + "/" + region + "/" + service + "/aws4_request";
    }
}
