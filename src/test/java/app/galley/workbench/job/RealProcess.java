package app.galley.workbench.job;

import app.galley.service.Connection;
import app.galley.service.aws.AwsConnection;
import app.galley.service.rule.Limits;
import app.galley.task.Background;
import app.galley.task.Lane;
import java.time.Clock;
import java.time.Duration;

/// A process that tracks jobs with its own connection over HTTP, its own timer, real threads and the real clock.
final class RealProcess implements AutoCloseable {
    private static final Place.Pace QUICK = new Place.Pace(Duration.ofMillis(20), Duration.ofMillis(20), Duration.ZERO);
    final AwsConnection aws;
    final Transcriptions transcriptions;
    private final Lane lane = new Lane("jobs");

    RealProcess(String owner, Connection connection, Newsroom room) {
        this(owner, connection, room, room.library.shelves());
    }

    RealProcess(String owner, Connection connection, Newsroom room, Shelves shelves) {
        aws = new AwsConnection(connection, Background.threads());
        transcriptions = new Transcriptions(new Place(connection.place(), aws.transcription(), aws.staging(), Limits.NONE, QUICK),
                shelves, room.reader(), (job, sound, cancellation) -> sound.file(), new Runner(owner, Clock.systemUTC(), Background.threads(), lane::after));
    }

    @Override
    public void close() {
        transcriptions.close();
        aws.close();
        lane.close();
    }
}
