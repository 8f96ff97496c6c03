package app.galley.service.aws;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.Connection;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sso.auth.ExpiredTokenException;

/// Turns what the SDK throws into problems: what may be repeated is *unreachable*, what asking again will not mend is
/// *refused*. Goes by error codes, never by the HTTP status, which differs between the SDK's models; the status counts only
/// where an answer has no code.
final class AwsProblems {
    private static final Pattern ACTION = Pattern.compile("to perform: ([A-Za-z0-9-]+:[A-Za-z0-9]+)");
    private final Connection connection;
    private final String host;

    /// Problems of one service.
    ///
    /// @param host the host that is spoken to, as it is shown
    AwsProblems(Connection connection, String host) {
        this.connection = connection;
        this.host = host;
    }

    /// Makes a call and turns what it throws into a problem.
    ///
    /// @param action what is done, as IAM names the permission for it: `s3:PutObject`
    <T> T call(String action, Supplier<T> call) {
        try {
            return call.get();
        } catch (AbortedException e) {
            throw cancelled(e);
        } catch (SdkException e) {
            throw of(action, e).asException(e);
        }
    }

    /// Makes a call that yields nothing, like [#call].
    void run(String action, Runnable call) {
        call(action, () -> {
            call.run();
            return true;
        });
    }

    /// The problem that an exception of the SDK tells of.
    Problem of(String action, SdkException e) {
        Throwable cause = e;
        while (cause != null) {
            if (cause instanceof ProblemException ours) {
                return ours.problem();
            }
            cause = cause.getCause();
        }
        return switch (e) {
            case AwsServiceException answered -> answered(action, answered);
            default -> notAnswered(action, e);
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
            case "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture" -> Problem.refused("service.clockWrong");
            case "InvalidSignatureException", "SignatureDoesNotMatch" -> speaksOfTime(e)
                    ? Problem.refused("service.clockWrong") : keysRefused();
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
                case ExpiredTokenException expired -> {
                    return loginEnded();
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
                case SdkClientException said when credentials(said) instanceof Problem problem -> {
                    return problem;
                }
                default -> { }
            }
        }
        return brokenOff(action);
    }

    private Problem brokenOff(String action) {
        return Problem.unreachable(action.equals(Actions.PUT) ? "service.uploadBrokeOff" : "service.noAnswer", host);
    }

    /// The SDK says why there are no credentials in words only.
    private @Nullable Problem credentials(SdkClientException e) {
        String words = String.valueOf(e.getMessage());
        if (words.contains("oken is expired") || words.contains("SSO session") || words.contains("SSO token")
                || words.contains("cached token") || words.contains("refresh process-based credentials")) {
            return loginEnded();
        }
        if (words.contains("'signin' service module")) {
            return Problem.refused("service.loginKind", profile());
        }
        if (words.contains("contained no credentials") || words.contains("was not configured for")
                || words.contains("Unable to load credentials") || words.contains("no credentials configured")) {
            return Problem.refused("service.noCredentials", profile());
        }
        return null;
    }

    private Problem loginEnded() {
        return Problem.unreachable("service.loginEnded", profile());
    }

    private Problem keysRefused() {
        return Problem.refused("service.keysRefused", who());
    }

    private String profile() {
        return switch (connection) {
            case Connection.Aws aws -> aws.profile();
            case Connection.Local local -> local.place();
        };
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
        return words.contains("Signature expired") || words.contains("not yet current");
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
