package app.galley.bench.upload;

import app.galley.library.sqlite.SqliteLibrary;
import app.galley.service.Connection;
import app.galley.service.aws.AwsConnection;
import app.galley.service.upload.ByteRate;
import app.galley.service.upload.UploadBook;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// A program that uploads a file, saying each part that it is about to send, until it is done or killed.
public final class KilledUpload {
    /// So that an upload lasts long enough to be killed in the middle.
    private static final long RATE = 24L << 20;

    private KilledUpload() { }

    /// @param arguments the service, its region, the folder of the library, the file, the key
    public static void main(String[] arguments) {
        URI service = URI.create(arguments[0]);
        var connection = new Connection.Local(service, service, arguments[1], ServedPlace.ACCESS_KEY, ServedPlace.SECRET_KEY, ServedPlace.BUCKET);
        try (SqliteLibrary library = SqliteLibrary.open(Path.of(arguments[2]));
                AwsConnection aws = new AwsConnection(connection, Background.threads(), new SayingBook(library.uploads()),
                        new ByteRate(() -> RATE, System::nanoTime))) {
            aws.staging().upload(Path.of(arguments[3]), arguments[4], Progress.NONE, new Cancellation());
        }
        System.out.println("done");
        System.exit(0);
    }

    private record SayingBook(UploadBook book) implements UploadBook {
        @Override
        public Optional<Begun> find(String key) {
            return book.find(key);
        }

        @Override
        public void begin(String key, String uploadId, SentFile file) {
            book.begin(key, uploadId, file);
        }

        @Override
        public void sending(String key, int number, int crc32) {
            System.out.println(number);
            book.sending(key, number, crc32);
        }

        @Override
        public void arrived(String key, int number, String eTag) {
            book.arrived(key, number, eTag);
        }

        @Override
        public void end(String key) {
            book.end(key);
        }
    }
}
