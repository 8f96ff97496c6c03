package app.galley.service;

import app.galley.problem.Problem;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/// By which addresses Amazon's services are spoken to.
///
/// @param fips whether by those with validated cryptography (FIPS 140), which only some regions have
/// @param dualStack whether by those that also speak IPv6
/// @param s3 an address of one's own for S3, such as that of an interface endpoint in a private network
/// @param transcribe an address of one's own for Transcribe
public record Reach(boolean fips, boolean dualStack, Optional<URI> s3, Optional<URI> transcribe) {
    /// By the usual addresses of the region.
    public static final Reach USUAL = new Reach(false, false, Optional.empty(), Optional.empty());

    public Reach {
        boolean own = s3.isPresent() || transcribe.isPresent();
        if (own && (fips || dualStack)) {
            throw Problem.wrongUse("service.ownEndpointAlone").asException();
        }
    }

    /// An address from what somebody has written; empty for nothing.
    ///
    /// @throws app.galley.problem.ProblemException wrong use, when it is not one that a recording may be sent to: only TLS keeps it from being
    ///         listened to, except on this computer
    public static Optional<URI> endpoint(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(text.strip()).filter(written -> written.matches("https?://[0-9a-zA-Z.\\[\\]:-]+/?")).map(URI::create)
                .filter(uri -> uri.getHost() != null && (uri.getScheme().equals("https") || isHere(uri.getHost()))).findFirst()
                .orElseThrow(() -> Problem.wrongUse("service.notAnEndpoint", text.strip()).asException()));
    }

    private static boolean isHere(String host) {
        return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
    }
}
