package app.galley.local.s3;

import app.galley.local.store.StoredObject;
import app.galley.local.wire.S3Error;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bytes of an object that are asked for.
///
/// @param start the first
/// @param length how many
record ByteRange(long start, long length) {
    private static final Pattern FORM = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /// The range a Range header asks for; empty for all. Several ranges at once are taken for all, as S3 does.
    ///
    /// @throws app.galley.local.wire.Refusal InvalidRange when it lies behind the end
    static Optional<ByteRange> ofHeader(String header, long size) {
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches() || form.group(1).isEmpty() && form.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (form.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(form.group(2)), size);
            return Optional.of(satisfiable(size - last, last));
        }
        long start = Long.parseLong(form.group(1));
        long end = form.group(2).isEmpty() ? size : Math.min(Long.parseLong(form.group(2)) + 1, size);
        if (!form.group(2).isEmpty() && Long.parseLong(form.group(2)) < start) {
            return Optional.empty();
        }
        return Optional.of(satisfiable(start, end - start));
    }

    private static ByteRange satisfiable(long start, long length) {
        if (length <= 0) {
            throw S3Error.INVALID_RANGE.refuse();
        }
        return new ByteRange(start, length);
    }

    /// The range of one part, counted from 1.
    ///
    /// @throws app.galley.local.wire.Refusal InvalidPartNumber when the object has no such part
    static ByteRange ofPart(StoredObject object, int number) {
        if (number < 1 || number > Math.max(1, object.parts().size())) {
            throw S3Error.INVALID_PART_NUMBER.refuse();
        }
        if (object.parts().isEmpty()) {
            return new ByteRange(0, object.size());
        }
        long start = object.parts().stream().limit(number - 1L).mapToLong(StoredObject.Part::size).sum();
        return new ByteRange(start, object.parts().get(number - 1).size());
    }

    /// As Content-Range has it.
    String contentRange(long size) {
        return "bytes " + start + "-" + (start + length - 1) + "/" + size;
    }
}
