package app.galley.service.aws;

import app.galley.service.upload.ByteRate;
import app.galley.service.upload.UploadBook;

/// A file on its way to a key, with all that goes along. Safe from any thread.
///
/// @param check called again and again; throws when the upload should stop
record Transfer(String key, MediaFile file, UploadBook book, ByteRate rate, SentBytes sent, Runnable check) {
    /// A body for a request, of what stands in the first `length` bytes.
    PartBody body(byte[] bytes, int length, Runnable andCheck) {
        return new PartBody(bytes, length, file.contentType(), sent, rate, andCheck);
    }
}
