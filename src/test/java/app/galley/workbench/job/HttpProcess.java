package app.galley.workbench.job;

import app.galley.service.Connection;
import app.galley.service.aws.AwsConnection;
import app.galley.service.rule.Limits;
import app.galley.task.Background;
import app.galley.task.Lane;
import java.time.Clock;
import java.time.Duration;

/// A process that tracks jobs over HTTP, with its own connection and its own timer.
record HttpProcess(AwsConnection aws, Transcriptions transcriptions, Lane lane) implements AutoCloseable {
    private static final Place.Pace QUICK = new Place.Pace(Duration.ofMillis(20), Duration.ofMillis(20), Duration.ZERO);

    HttpProcess(String owner, Connection connection, Newsroom room) {
        this(owner, connection, room, room.library.shelves());
    }

    HttpProcess(String owner, Connection connection, Newsroom room, Shelves shelves) {
        this(owner, connection, room, shelves, new AwsConnection(connection, Background.threads()), new Lane("jobs"));
    }

    private HttpProcess(String owner, Connection connection, Newsroom room, Shelves shelves, AwsConnection aws, Lane lane) {
        this(aws, new Transcriptions(new Place(connection.place(), aws.transcription(), aws.staging(), Limits.NONE, QUICK), shelves, room.reader(),
                (sound, cancellation) -> sound.file(), new Runner(owner, Clock.systemUTC(), Background.threads(), lane::after)), lane);
    }

    @Override
    public void close() {
        transcriptions.close();
        aws.close();
        lane.close();
    }
}
