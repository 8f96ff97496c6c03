package app.galley.service.aws;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.scheme.AwsV4AuthScheme;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignRequest;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignedRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.IdentityProviders;

/// Signature version 4 for the local service, whose connections do not leave this computer: signs as over TLS, that is
/// without a digest of the body. Over plain HTTP the SDK would hash every byte a second time; the CRC-32 that goes with each
/// part finds what is damaged. The scheme is not part of what is signed (Signature Version 4, canonical request).
final class LoopbackSignature implements AwsV4AuthScheme {
    private final AwsV4HttpSigner signer = new Signer();

    @Override
    public String schemeId() {
        return SCHEME_ID;
    }

    @Override
    public IdentityProvider<AwsCredentialsIdentity> identityProvider(IdentityProviders providers) {
        return providers.identityProvider(AwsCredentialsIdentity.class);
    }

    @Override
    public AwsV4HttpSigner signer() {
        return signer;
    }

    private static final class Signer implements AwsV4HttpSigner {
        private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

        @Override
        public SignedRequest sign(SignRequest<? extends AwsCredentialsIdentity> request) {
            SignedRequest signed = signer.sign(request.toBuilder().request(over("https").apply(request.request())).build());
            return signed.toBuilder().request(over("http").apply(signed.request())).build();
        }

        @Override
        public CompletableFuture<AsyncSignedRequest> signAsync(AsyncSignRequest<? extends AwsCredentialsIdentity> request) {
            return signer.signAsync(request.toBuilder().request(over("https").apply(request.request())).build())
                    .thenApply(signed -> signed.toBuilder().request(over("http").apply(signed.request())).build());
        }

        private static UnaryOperator<SdkHttpRequest> over(String protocol) {
            return request -> request.toBuilder().protocol(protocol).build();
        }
    }
}
