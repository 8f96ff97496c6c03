package app.galley.service.aws;

import app.galley.service.Connection;
import app.galley.service.Reach;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointProvider;
import software.amazon.awssdk.services.transcribe.TranscribeClientBuilder;
import software.amazon.awssdk.services.transcribe.endpoints.TranscribeEndpointProvider;
import software.amazon.awssdk.services.sts.StsClientBuilder;

/// The way to the services of a connection: addresses, region and login.
record Route(Connection connection) {
    /// Sets a client of S3 on the way.
    S3ClientBuilder aim(S3ClientBuilder builder) {
        common(builder);
        switch (connection) {
            case Connection.Local local -> builder.endpointOverride(local.s3()).putAuthScheme(new LoopbackSignature()).forcePathStyle(true);
            // a name of one's own has seldom a name for each bucket below it
            case Connection.Aws aws -> aws.reach().s3().ifPresent(own -> builder.endpointOverride(own).forcePathStyle(true));
        }
        return builder;
    }

    /// Sets a client of Transcribe on the way.
    TranscribeClientBuilder aim(TranscribeClientBuilder builder) {
        common(builder);
        switch (connection) {
            case Connection.Local local -> builder.endpointOverride(local.transcribe());
            case Connection.Aws aws -> aws.reach().transcribe().ifPresent(builder::endpointOverride);
        }
        return builder;
    }

    /// Sets a client of the Security Token Service on the way.
    StsClientBuilder aim(StsClientBuilder builder) {
        common(builder);
        return builder;
    }

    /// The host of S3, as it is shown.
    String s3Host() {
        return switch (connection) {
            case Connection.Local local -> authority(local.s3());
            case Connection.Aws aws -> aws.reach().s3().map(Route::authority).orElseGet(() -> S3EndpointProvider.defaultProvider().resolveEndpoint(
                    e -> e.region(Region.of(aws.region())).useFips(aws.reach().fips()).useDualStack(aws.reach().dualStack())).join().url().getHost());
        };
    }

    /// The host of Transcribe, as it is shown.
    String transcribeHost() {
        return switch (connection) {
            case Connection.Local local -> authority(local.transcribe());
            case Connection.Aws aws -> aws.reach().transcribe().map(Route::authority).orElseGet(() -> TranscribeEndpointProvider.defaultProvider()
                    .resolveEndpoint(e -> e.region(Region.of(aws.region())).useFips(aws.reach().fips()).useDualStack(aws.reach().dualStack()))
                    .join().url().getHost());
        };
    }

    private void common(AwsClientBuilder<?, ?> builder) {
        var override = ClientOverrideConfiguration.builder().retryStrategy(RetryMode.STANDARD);
        if (connection instanceof Connection.Local) {
            // what stands in ~/.aws is for Amazon and must not change how the local service is spoken to
            override.defaultProfileFile(ProfileFile.aggregator().build());
        }
        builder.region(Region.of(connection.region())).credentialsProvider(credentials()).overrideConfiguration(override.build());
        if (connection instanceof Connection.Aws aws && !aws.reach().equals(Reach.USUAL)) {
            builder.fipsEnabled(aws.reach().fips()).dualstackEnabled(aws.reach().dualStack());
        }
    }

    private AwsCredentialsProvider credentials() {
        return switch (connection) {
            case Connection.Local local -> StaticCredentialsProvider.create(AwsBasicCredentials.create(local.accessKey(), local.secretKey()));
            case Connection.Aws aws -> new ProfileLogin(aws.profile());
        };
    }

    private static String authority(URI uri) {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }
}
