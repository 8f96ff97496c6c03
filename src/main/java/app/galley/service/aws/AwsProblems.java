package app.galley.service.aws;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.Connection;
import app.galley.service.aws.resource.Calls;
import app.galley.task.Cancellation;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/// Turns what the SDK throws into problems: what may be repeated is *unreachable*, what asking again will not mend is
/// *refused*. Goes by error codes, never by the HTTP status, which differs between the SDK's models; the status counts only
/// where an answer has no code.
final class AwsProblems implements Calls {
    private static final Pattern ACTION = Pattern.compile("to perform: ([A-Za-z0-9-]+:[A-Za-z0-9]+)");
    private final Connection connection;
    private final String host;
    private final Cancellation closing;

    /// Problems of one service.
    ///
    /// @param host the host that is spoken to, as it is shown
    /// @param closing cancelled when the connection is closed
    AwsProblems(Connection connection, String host, Cancellation closing) {
        this.connection = connection;
        this.host = host;
        this.closing = closing;
    }

    @Override
    public <T> T call(String action, Supplier<T> call) {
        try {
            return call.get();
        } catch (ProblemException | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw of(action, e).asException(e);
        }
    }

    /// The problem that an exception of the SDK tells of.
    private Problem of(String action, RuntimeException e) {
        if (closing.isCancelled()) {
            // a closed client throws anything
            return Problem.unreachable("service.closed");
        }
        return switch (e) {
            case AwsServiceException answered -> answered(action, answered);
            case AbortedException interrupted -> throw cancelled(e);
            case SdkException unanswered -> notAnswered(action, unanswered);
            default -> throw e;
        };
    }

    /// The region a bucket is really in, when the answer says so and it is not ours.
    private Optional<String> otherRegion(AwsServiceException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        return details == null || details.sdkHttpResponse() == null ? Optional.empty()
                : details.sdkHttpResponse().firstMatchingHeader("x-amz-bucket-region")
                        .filter(region -> !region.equals(connection.region()));
    }

    private Problem answered(String action, AwsServiceException e) {
        Optional<String> otherRegion = otherRegion(e);
        if (otherRegion.isPresent()) {
            return Problem.refused("service.wrongRegion", connection.bucket(), otherRegion.get(), connection.region());
        }
        return switch (code(e)) {
            case "ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired", "UnauthorizedException",
                 "InvalidGrantException" -> loginEnded();
            case "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture" -> Problem.unreachable("service.clockWrong");
            case "InvalidSignatureException", "SignatureDoesNotMatch" -> speaksOfTime(e)
                    ? Problem.unreachable("service.clockWrong") : keysRefused();
            case "InvalidAccessKeyId", "UnrecognizedClientException", "InvalidClientTokenId", "InvalidToken" ->
                    keysRefused();
            case "AccessDenied", "AccessDeniedException", "AllAccessDisabled", "NotAuthorized" ->
                    Problem.refused("service.accessDenied", who(), action(e, action));
            case "PermanentRedirect", "TemporaryRedirect", "AuthorizationHeaderMalformed",
                 "IllegalLocationConstraintException" ->
                    Problem.refused("service.wrongRegionUnknown", connection.bucket(), connection.region());
            case "NoSuchBucket" -> Problem.refused("service.noBucket", connection.bucket());
            case "NoSuchKey" -> Problem.refused("service.noObject", connection.bucket());
            case "BucketAlreadyExists" -> Problem.refused("service.bucketTaken", connection.bucket());
            case "LimitExceededException", "Throttling", "ThrottlingException", "ThrottledException",
                 "TooManyRequestsException", "RequestThrottled", "RequestThrottledException", "SlowDown",
                 "RequestLimitExceeded" -> Problem.unreachable("service.busy", host);
            case "InsufficientStorage" -> Problem.unreachable("service.diskFull", host);
            default -> byStatus(action, e);
        };
    }

    private Problem byStatus(String action, AwsServiceException e) {
        int status = e.statusCode();
        if (status >= 500 || status == 408 || code(e).equals("RequestTimeout")) {
            return Problem.unreachable("service.fault", host, String.valueOf(status));
        }
        if (status == 403 || status == 401) {
            return Problem.refused("service.accessDenied", who(), action(e, action));
        }
        return Problem.refused("service.refused", words(e));
    }

    private Problem notAnswered(String action, SdkException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CancellationException cancelled -> throw cancelled;
                case ProblemException ours -> {
                    return ours.problem();
                }
                case UnknownHostException unknown -> {
                    return Problem.unreachable("service.unknownHost", host);
                }
                case SSLException untrusted -> {
                    return Problem.unreachable("service.notTrusted", host);
                }
                case IOException broken -> {
                    return brokenOff(action);
                }
                default -> { }
            }
        }
        return brokenOff(action);
    }

    private Problem brokenOff(String action) {
        return Problem.unreachable(action.equals(Actions.PUT) ? "service.uploadBrokeOff" : "service.noAnswer", host);
    }

    private Problem loginEnded() {
        return switch (connection) {
            case Connection.Aws aws -> Renewal.of(aws.profile());
            case Connection.Local local -> Problem.unreachable("service.keysEnded", host);
        };
    }

    private Problem keysRefused() {
        // keys can be replaced while jobs wait
        return Problem.unreachable("service.keysRefused", who());
    }

    private String who() {
        return switch (connection) {
            case Connection.Aws aws -> aws.profile();
            case Connection.Local local -> host;
        };
    }

    /// The permission that was missing: the answer names it when an assumed role or a key is what was refused.
    private static String action(AwsServiceException e, String ours) {
        Matcher named = ACTION.matcher(words(e));
        return named.find() ? named.group(1) : ours;
    }

    private static boolean speaksOfTime(AwsServiceException e) {
        String words = words(e);
        return words.contains("Signature expired") || words.contains("not yet current") || words.contains("request time");
    }

    private static String code(AwsServiceException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        return code == null ? "" : code;
    }

    /// The service's own words, without the full stop at their end.
    private static String words(AwsServiceException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String words = details == null || details.errorMessage() == null ? e.getMessage() : details.errorMessage();
        return words == null ? code(e) : words.strip().replaceAll("\\.$", "");
    }

    private static CancellationException cancelled(Throwable cause) {
        CancellationException cancelled = new CancellationException("interrupted");
        cancelled.initCause(cause);
        return cancelled;
    }
}
