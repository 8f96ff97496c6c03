package app.galley.service.aws;

import app.galley.local.LocalService;
import app.galley.local.fault.Faults;
import app.galley.local.recognise.Recogniser;
import app.galley.local.recognise.Recognition;
import app.galley.local.sign.Keys;
import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.file.Soundtrack;
import app.galley.service.Connection;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/// A local service that can be killed and started again at the same port with the same keys. Its recogniser hears two words as
/// soon as it may.
public final class LocalNewsroom implements AutoCloseable {
    static final String RESULTS = "{\"transcripts\":[{\"transcript\":\"Good morning\"}],\"items\":[]}";
    private final Path data;
    private final CountDownLatch mayHear;
    private LocalService service;

    public LocalNewsroom(Path data) {
        this(data, new CountDownLatch(0));
    }

    /// A newsroom whose recogniser waits.
    ///
    /// @param mayHear holds the recogniser up until it is open
    public LocalNewsroom(Path data, CountDownLatch mayHear) {
        this(data, mayHear, new Faults());
    }

    /// A newsroom whose service does what it should not.
    public LocalNewsroom(Path data, CountDownLatch mayHear, Faults faults) {
        this.data = data;
        this.mayHear = mayHear;
        this.service = start(new LocalService.Place(data, 0, Keys.random(), faults));
    }

    /// Ends the service; whoever is connected is cut off.
    public void kill() {
        service.close();
    }

    /// Starts it again.
    public void restart() {
        Connection.Local before = connection();
        service = start(new LocalService.Place(data, before.s3().getPort(),
                new Keys(before.accessKey(), before.secretKey())));
    }

    public Connection.Local connection() {
        return connection(service.secretKey());
    }

    Connection.Local connection(String secretKey) {
        return new Connection.Local(service.endpoint(), service.endpoint(), service.region(), service.accessKey(), secretKey,
                "news-desk");
    }

    @Override
    public void close() {
        service.close();
    }

    private LocalService start(LocalService.Place place) {
        return LocalService.start(place, new AnyMedia(), List.of(this::hear), Background.threads(), Clock.systemUTC());
    }

    private Optional<Recognition> hear(Path media, Recogniser.Request request, Progress progress, Cancellation cancellation) {
        CountDownLatch goOn = new CountDownLatch(1);
        cancellation.onCancel(goOn::countDown);
        Background.threads().start("may hear", c -> {
            mayHear.await();
            goOn.countDown();
            return true;
        });
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new CancellationException("interrupted");
        }
        cancellation.check();
        return Optional.of(new Recognition("prepared", "en-GB", RESULTS));
    }

    /// Takes any file for a minute of sound.
    private static final class AnyMedia implements MediaReader {
        @Override
        public MediaInfo probe(Soundtrack sound) {
            return new MediaInfo("mov", "aac", 16_000, 1, Optional.of(Duration.ofMinutes(1)), Optional.empty(), false);
        }

        @Override
        public PcmSource open(Soundtrack sound, PcmFormat format) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() { }
    }
}
