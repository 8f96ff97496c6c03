package app.galley.local.transcribe.resource;

import app.galley.local.store.Buckets;
import app.galley.local.store.ObjectContent;
import app.galley.local.transcribe.job.Job;
import app.galley.local.transcribe.job.Places;
import app.galley.local.transcribe.model.TranscribeError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// The files that vocabularies and filters are made of: read from a client's bucket, lent from the service's own. Safe from any
/// thread.
final class Documents {
    private final Places places;
    private final Clock clock;

    Documents(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /// A client's file, at most so many bytes and one more of it.
    Optional<byte[]> read(String uri, int most) {
        return places.object(uri).flatMap(p -> places.buckets().require(p.bucket()).objects().open(p.key()))
                .map(content -> read(content, most));
    }

    private static byte[] read(ObjectContent content, int most) {
        try (content) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.copyTo(bytes, 0, Math.min(content.object().size(), most + 1L));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws app.galley.local.wire.Refusal BadRequestException when the client has no such object
    void require(String uri) {
        if (places.object(uri).isEmpty()) {
            throw TranscribeError.BAD_REQUEST.refuse("media");
        }
    }

    /// Keeps a copy to be lent.
    void keep(String key, byte[] bytes) {
        places.buckets().require(Buckets.OF_SERVICE).objects().put(key, Map.of("content-type", "text/plain; charset=utf-8"), bytes,
                clock.instant());
    }

    void drop(String key) {
        places.buckets().require(Buckets.OF_SERVICE).objects().delete(key, present -> { });
    }

    /// A URL for fifteen minutes; empty when there is no copy.
    Optional<String> lend(String key) {
        return places.buckets().require(Buckets.OF_SERVICE).objects().find(key)
                .map(o -> places.uri(new Job.Place(Buckets.OF_SERVICE, key)));
    }
}
