package app.galley.service.aws;

import app.galley.problem.Problem;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFileSupplier;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/// The credentials of a profile of `~/.aws`, whatever they come from: keys, SSO, a role, a program. Follows changes of the
/// files, and asks anew after a failure, so that a login that works again is found without a restart. Says in a problem why there are none; the SDK has only words and exceptions of many kinds for that.
final class ProfileLogin implements AwsCredentialsProvider, SdkAutoCloseable {
    private final String profile;
    private @Nullable ProfileCredentialsProvider provider;

    /// The login of a profile; nothing is read yet.
    ProfileLogin(String profile) {
        this.profile = profile;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        ProfileCredentialsProvider present = provider();
        try {
            return present.resolveCredentials();
        } catch (AwsServiceException e) {
            // an answer of SSO or STS, which has a code
            throw e;
        } catch (SdkClientException | IllegalStateException | IllegalArgumentException e) {
            if (isOfTheNetwork(e)) {
                throw e;
            }
            // it remembers why it failed for as long as the files stay as they are, and a login need not change them
            forget(present);
            throw problem(String.valueOf(e.getMessage())).asException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (provider != null) {
            provider.close();
        }
    }

    private synchronized ProfileCredentialsProvider provider() {
        ProfileCredentialsProvider present = provider;
        if (present == null) {
            present = ProfileCredentialsProvider.builder().profileName(profile).profileFile(ProfileFileSupplier.defaultSupplier()).build();
            provider = present;
        }
        return present;
    }

    private synchronized void forget(ProfileCredentialsProvider failed) {
        if (provider == failed) {
            provider = null;
            failed.close();
        }
    }

    private Problem problem(String words) {
        if (words.contains("'signin' service module")) {
            return Problem.refused("service.loginKind", profile);
        }
        // an SSO token that has ended or was never fetched, or a program (credential_process) that has none to give
        boolean ended = words.contains("oken is expired") || words.contains("SSO session") || words.contains("SSO token")
                || words.contains("cached token") || words.contains("process-based credentials");
        return ended ? Renewal.of(profile)
                : Problem.refused("service.noCredentials", profile);
    }

    private static boolean isOfTheNetwork(Throwable e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            // not any IOException: a missing token file is one, too
            if (cause instanceof SocketException || cause instanceof SocketTimeoutException
                    || cause instanceof UnknownHostException || cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}
