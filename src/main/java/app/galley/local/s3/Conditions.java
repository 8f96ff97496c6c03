package app.galley.local.s3;

import app.galley.local.store.StoredObject;
import app.galley.local.wire.S3Error;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Conditional requests (RFC 9110, section 13; Amazon S3 user guide, "Conditional requests").
final class Conditions {
    private Conditions() { }

    /// @param prefix of the headers' names: empty, or `x-amz-copy-source-`
    /// @throws app.galley.local.wire.Refusal PreconditionFailed or, for a read, not modified
    static void checkRead(S3Call call, StoredObject object, String prefix) {
        String match = call.header(prefix + "if-match");
        Instant modified = object.modified().truncatedTo(ChronoUnit.SECONDS);
        Optional<Instant> unmodifiedSince = date(call, prefix + "if-unmodified-since");
        if (!match.isEmpty() ? !matches(match, object.etag()) : unmodifiedSince.filter(modified::isAfter).isPresent()) {
            throw S3Error.PRECONDITION_FAILED.refuse();
        }
        String noneMatch = call.header(prefix + "if-none-match");
        Optional<Instant> modifiedSince = date(call, prefix + "if-modified-since");
        if (!noneMatch.isEmpty() ? matches(noneMatch, object.etag()) : modifiedSince.filter(d -> !modified.isAfter(d)).isPresent()) {
            throw (prefix.isEmpty() ? S3Error.NOT_MODIFIED : S3Error.PRECONDITION_FAILED).refuse();
        }
    }

    /// What the present object must be like for this request to change it.
    static Consumer<Optional<StoredObject>> write(S3Call call) {
        String match = call.header("if-match");
        String noneMatch = call.header("if-none-match");
        if (!noneMatch.isEmpty() && !noneMatch.equals("*")) {
            throw S3Error.NOT_IMPLEMENTED.refuse("If-None-Match");
        }
        return present -> {
            if (!match.isEmpty() && present.isEmpty()) {
                throw S3Error.NO_SUCH_KEY.refuse();
            }
            if (!match.isEmpty() && !matches(match, present.get().etag()) || !noneMatch.isEmpty() && present.isPresent()) {
                throw S3Error.PRECONDITION_FAILED.refuse();
            }
        };
    }

    private static boolean matches(String tags, String etag) {
        return tags.strip().equals("*")
                || Arrays.stream(tags.split(",")).map(t -> t.strip().replace("\"", "")).anyMatch(etag::equals);
    }

    private static Optional<Instant> date(S3Call call, String header) {
        try {
            return call.exchange().header(header)
                    .map(v -> ZonedDateTime.parse(v, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT)).toInstant());
        } catch (DateTimeParseException e) {
            // As RFC 9110 has it: a date that is none is no condition.
            return Optional.empty();
        }
    }
}
