package app.galley.service.upload;

import java.util.Optional;

/// The book that keeps nothing.
final class Forgetful implements UploadBook {
    @Override
    public Optional<Begun> find(String key) {
        return Optional.empty();
    }

    @Override
    public void begin(String key, String uploadId, SentFile file) { }

    @Override
    public void sending(String key, int number, int crc32) { }

    @Override
    public void arrived(String key, int number, String eTag) { }

    @Override
    public void end(String key) { }
}
