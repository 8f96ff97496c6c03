package app.galley.service.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.ProblemException;
import app.galley.service.Encryption;
import app.galley.service.Storage;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
    private static final String HOW = "x-amz-server-side-encryption";
    private static final String KEY = "x-amz-server-side-encryption-aws-kms-key-id";
    private static final String CONTEXT = "x-amz-server-side-encryption-context";
    @TempDir
    Path folder = Path.of("");

    /// The headers with which a file of some bytes is sent, in one piece or in parts.
    private Headers sent(Encryption encryption, int bytes) throws IOException {
        try (ScriptedS3 amazon = new ScriptedS3();
             AwsConnection aws = new AwsConnection(amazon.connection(folder, new Storage("news/galley/", false, encryption)), Background.threads())) {
            Path file = Files.write(folder.resolve("talk.wav"), new byte[bytes]);
            assertEquals("s3://news-desk/news/galley/media/x.wav", aws.staging().upload(file, aws.staging().prefix() + "media/x.wav", Progress.NONE,
                    new Cancellation()));
            ScriptedS3.Asked begun = amazon.of(bytes > S3MediaStaging.ONE_PIECE ? "CreateUpload" : "PutObject").getFirst();
            assertTrue(begun.path().startsWith("/news-desk/news/galley/media/x.wav"), begun.path());
            return begun.headers();
        }
    }

    @Test void theBucketsOwnEncryptionIsNotOverruled() throws IOException {
        assertNull(sent(new Encryption.OfBucket(), 10).getFirst(HOW));
        assertNull(sent(new Encryption.OfBucket(), (int) S3MediaStaging.ONE_PIECE + 1).getFirst(HOW));
    }

    @Test void amazonsKeysAreAskedFor() throws IOException {
        assertEquals("AES256", sent(new Encryption.AmazonKeys(), 10).getFirst(HOW));
        assertEquals("AES256", sent(new Encryption.AmazonKeys(), (int) S3MediaStaging.ONE_PIECE + 1).getFirst(HOW));
    }

    @Test void aKeyGoesAlongWithItsContextInOnePieceAndInParts() throws IOException {
        Encryption own = new Encryption.Kms("alias/desk", Map.of("desk", "news", "by", "galley"));
        for (int bytes : new int[] {10, (int) S3MediaStaging.ONE_PIECE + 1}) {
            Headers headers = sent(own, bytes);
            assertEquals("aws:kms", headers.getFirst(HOW));
            assertEquals("alias/desk", headers.getFirst(KEY));
            assertEquals("{\"by\":\"galley\",\"desk\":\"news\"}", new String(Base64.getDecoder().decode(headers.getFirst(CONTEXT)), StandardCharsets.UTF_8));
        }
        Headers usual = sent(new Encryption.Kms("", Map.of()), 10);
        assertEquals("aws:kms", usual.getFirst(HOW));
        assertNull(usual.getFirst(KEY), "the key of S3 in the account");
        assertNull(usual.getFirst(CONTEXT));
    }

    @Test void whatCannotBeIsRefused() {
        assertEquals("service.notAKey", problem(() -> new Encryption.Kms("my key", Map.of())));
        assertEquals("service.notAContext", problem(() -> new Encryption.Kms("k", Map.of("desk", "Zürich"))));
        for (String prefix : new String[] {"", "/", "news", "/news/", "a//b/", "ne ws/", "x".repeat(500) + "/"}) {
            assertEquals("service.notAPrefix", problem(() -> new Storage(prefix, false, new Encryption.OfBucket())), prefix);
        }
    }

    private static String problem(Runnable making) {
        return assertThrows(ProblemException.class, making::run).problem().key();
    }
}
