package app.galley.service.aws;

import app.galley.service.Connection;
import app.galley.service.aws.resource.Arns;
import app.galley.service.aws.resource.Calls;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

/// The names of things in the account of a connection. The account is asked for once, when the first name is wanted. Safe from any thread.
final class AccountArns implements Arns {
    /// The local service knows one account alone.
    private static final String HERE = "000000000000";
    private final Connection connection;
    private final SdkHttpClient http;
    private final Calls calls;
    private @Nullable String account;

    AccountArns(Connection connection, SdkHttpClient http, Calls calls) {
        this.connection = connection;
        this.http = http;
        this.calls = calls;
    }

    @Override
    public String of(String resource, String name) {
        String partition = Region.of(connection.region()).metadata() == null ? "aws" : Region.of(connection.region()).metadata().partition().id();
        return "arn:" + partition + ":transcribe:" + connection.region() + ":" + account() + ":" + resource + "/" + name;
    }

    private synchronized String account() {
        String known = account;
        if (known == null) {
            known = switch (connection) {
                case Connection.Local local -> HERE;
                case Connection.Aws aws -> asked();
            };
            account = known;
        }
        return known;
    }

    private String asked() {
        return calls.call("sts:GetCallerIdentity", () -> {
            try (StsClient sts = new Route(connection).aim(StsClient.builder().httpClient(http)).build()) {
                return sts.getCallerIdentity().account();
            }
        });
    }
}
