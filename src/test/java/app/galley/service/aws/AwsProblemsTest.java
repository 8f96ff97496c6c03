package app.galley.service.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.service.Connection;
import app.galley.service.JobState;
import app.galley.service.job.JobKind;
import app.galley.task.Background;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwsProblemsTest {
    @TempDir
    Path folder;

    @Test void anEndedLoginIsToldWithTheCommandThatMendsIt() throws Exception {
        try (CannedServer server = CannedServer.s3(400, "ExpiredToken", "The provided token has expired.")) {
            assertEquals(Problem.unreachable("service.keysEnded", server.host()), reading(server));
        }
        try (CannedServer server = CannedServer.transcribe(400, "ExpiredTokenException", "The security token is expired")) {
            assertEquals(Problem.unreachable("service.keysEnded", server.host()), listing(server));
        }
    }

    @Test void aMissingPermissionIsNamed() throws Exception {
        try (CannedServer server = CannedServer.s3(403, "AccessDenied", "Access Denied")) {
            assertEquals(Problem.refused("service.accessDenied", server.host(), "s3:GetObject"), reading(server));
        }
        try (CannedServer server = CannedServer.transcribe(400, "AccessDeniedException", "User: arn:aws:iam::1:user/ann is not "
                + "authorized to perform: sts:AssumeRole on resource: x")) {
            assertEquals(Problem.refused("service.accessDenied", server.host(), "sts:AssumeRole"), listing(server));
        }
    }

    @Test void wrongKeysAreToldFromAWrongClock() throws Exception {
        try (CannedServer server = CannedServer.s3(403, "SignatureDoesNotMatch", "The request signature does not match")) {
            assertEquals(Problem.unreachable("service.keysRefused", server.host()), reading(server));
        }
        try (CannedServer server = CannedServer.s3(403, "InvalidAccessKeyId", "No such key")) {
            assertEquals(Problem.unreachable("service.keysRefused", server.host()), reading(server));
        }
        try (CannedServer server = CannedServer.s3(403, "RequestTimeTooSkewed", "The difference is too large.")) {
            assertEquals(Problem.unreachable("service.clockWrong"), reading(server));
        }
        try (CannedServer server = CannedServer.transcribe(400, "InvalidSignatureException",
                "Signature expired: 20261123T080000Z is now earlier than 20261123T090000Z")) {
            assertEquals(Problem.unreachable("service.clockWrong"), listing(server));
        }
    }

    @Test void aBucketOfAnotherRegionIsToldWithItsRegion() throws Exception {
        try (CannedServer server = new CannedServer(301, Map.of("x-amz-bucket-region", "us-west-2",
                "Content-Type", "application/xml"),
                "<Error><Code>PermanentRedirect</Code><Message>Use the endpoint.</Message></Error>")) {
            assertEquals(Problem.refused("service.wrongRegion", "news-desk", "us-west-2", "eu-west-1"), reading(server));
        }
        try (CannedServer server = CannedServer.s3(400, "AuthorizationHeaderMalformed", "the region is wrong")) {
            assertEquals(Problem.refused("service.wrongRegionUnknown", "news-desk", "eu-west-1"), reading(server));
        }
    }

    @Test void aMissingObjectAndAMissingBucketAreDifferent() throws Exception {
        try (CannedServer server = CannedServer.s3(404, "NoSuchKey", "The specified key does not exist.")) {
            assertEquals(Problem.refused("service.noObject", "news-desk"), reading(server));
        }
        try (CannedServer server = CannedServer.s3(404, "NoSuchBucket", "The specified bucket does not exist")) {
            assertEquals(Problem.refused("service.noBucket", "news-desk"), reading(server));
        }
    }

    @Test void whatPassesMayBeRepeated() throws Exception {
        try (CannedServer server = CannedServer.transcribe(400, "LimitExceededException", "You have too many jobs.")) {
            assertEquals(Problem.unreachable("service.busy", server.host()), listing(server));
            assertEquals(1, server.requests.size(), "Galley waits by itself");
        }
        try (CannedServer server = CannedServer.transcribe(400, "ThrottlingException", "Rate exceeded")) {
            assertEquals(Problem.unreachable("service.busy", server.host()), listing(server));
        }
        try (CannedServer server = CannedServer.s3(503, "SlowDown", "Reduce your request rate.")) {
            assertEquals(Problem.unreachable("service.busy", server.host()), reading(server));
        }
        try (CannedServer server = CannedServer.s3(500, "InternalError", "We encountered an internal error.")) {
            assertEquals(Problem.unreachable("service.fault", server.host(), "500"), reading(server));
            assertEquals(3, server.requests.size(), "three attempts");
        }
    }

    @Test void otherRefusalsAreToldInTheWordsOfTheService() throws Exception {
        try (CannedServer server = CannedServer.transcribe(400, "BadRequestException",
                "The S3 URI that you provided can't be accessed.")) {
            assertEquals(Problem.refused("service.refused", "The S3 URI that you provided can't be accessed"), listing(server));
        }
    }

    @Test void aServiceThatIsAwayIsToldWithItsAddress() throws Exception {
        int closedPort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closedPort = socket.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + closedPort);
        var away = new Connection.Local(nobody, nobody, "eu-west-1", "AKIDEXAMPLE", "not-a-secret", "news-desk");
        assertEquals(Problem.unreachable("service.noAnswer", "127.0.0.1:" + closedPort),
                problem(away, c -> c.transcription().find(JobKind.Name.STANDARD, "x")));
        assertEquals(Problem.unreachable("service.noAnswer", "127.0.0.1:" + closedPort),
                problem(away, c -> c.staging().fetch("s3://news-desk/x")));
    }

    @Test void aProfileThatDoesNotExistIsTold() throws Exception {
        assertEquals(Problem.refused("service.noCredentials", "nobody"), withConfig("""
                [profile other]
                region = eu-west-1
                """, "nobody"));
    }

    @Test void aProfileThatWasNeverLoggedInIsToldTheCommand() throws Exception {
        assertEquals(Problem.unreachable("service.loginEnded", "news", "news"), withConfig("""
                [profile news]
                sso_session = desk-%d
                sso_account_id = 111122223333
                sso_role_name = Journalist
                [sso-session desk-%d]
                sso_region = eu-west-1
                sso_start_url = https://example.invalid/start
                """.replace("%d", String.valueOf(System.nanoTime())), "news"));
    }

    @Test void aProfileThatLogsInAnotherWayIsTold() throws Exception {
        assertEquals(Problem.refused("service.loginKind", "console"), withConfig("""
                [profile console]
                login_session = arn:aws:iam::111122223333:user/ann
                """, "console"));
    }

    @Test void everyProblemSaysWhatToDo() {
        Wording words = new Wording(Locale.ENGLISH);
        assertEquals("The login of AWS profile “news” has ended. Run “aws sso login --profile desk” in a terminal; what waits goes on by itself.",
                words.say(Problem.unreachable("service.loginEnded", "news", "desk")));
        assertEquals("Bucket desk is in region us-west-2, but jobs run in eu-west-1. Choose region us-west-2 or a bucket in eu-west-1.",
                words.say(Problem.refused("service.wrongRegion", "desk", "us-west-2", "eu-west-1")));
    }

    @Test void aSecretIsNeverPartOfTheWords() {
        var local = new Connection.Local(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:1"), "eu-west-1", "AKID",
                "very-secret", "news-desk");
        assertFalse(local.toString().contains("secret"));
        assertFalse(local.toString().contains("AKID"));
        assertEquals("local", local.place());
        assertEquals("aws:news:eu-west-1", new Connection.Aws("news", "eu-west-1", "desk").place());
    }

    @Test void whatCannotBeAPlaceIsRefusedAtOnce() {
        for (String bucket : new String[] {"", "a", "UPPER", "spa ce", "-dash", "x".repeat(64)}) {
            assertEquals("service.notABucket", assertThrows(ProblemException.class,
                    () -> new Connection.Aws("news", "eu-west-1", bucket)).problem().key());
        }
        for (String region : new String[] {"", "europe", "eu-west", "EU-WEST-1", "eu-west-1.evil.example"}) {
            assertEquals("service.notAPlace", assertThrows(ProblemException.class,
                    () -> new Connection.Aws("news", region, "desk")).problem().key());
        }
        assertTrue(Optional.of(new Connection.Aws("news", "us-gov-west-1", "my.bucket-1")).isPresent());
    }

    private static Problem reading(CannedServer server) {
        return problem(server.connection(), c -> c.staging().fetch("s3://news-desk/galley/result/x.json"));
    }

    private static Problem listing(CannedServer server) {
        return problem(server.connection(), c -> c.transcription().list(JobKind.Name.STANDARD, JobState.QUEUED, "galley-"));
    }

    private static Problem problem(Connection connection, Consumer<AwsConnection> call) {
        try (AwsConnection aws = new AwsConnection(connection, Background.sameThread())) {
            return assertThrows(ProblemException.class, () -> call.accept(aws)).problem();
        }
    }

    private Problem withConfig(String config, String profile) throws Exception {
        Path file = Files.writeString(folder.resolve("config"), config);
        Path none = Files.writeString(folder.resolve("credentials"), "");
        System.setProperty("aws.configFile", file.toString());
        System.setProperty("aws.sharedCredentialsFile", none.toString());
        try {
            return problem(new Connection.Aws(profile, "eu-west-1", "news-desk"), c -> c.transcription().find(JobKind.Name.STANDARD, "x"));
        } finally {
            System.clearProperty("aws.configFile");
            System.clearProperty("aws.sharedCredentialsFile");
        }
    }
}
