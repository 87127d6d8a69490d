package org.doorstep.functions.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.doorstep.search.s3.BucketReader;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The clients of AWS, told what they would otherwise look for in files and places a function
/// does not have: region, credentials, profiles.
///
/// @param http shared by all of them
record AwsClients(Environment environment, SdkHttpClient http) {

    /// A store that is silent must not take a cry for help with it: its lines are due before
    /// Twilio gives up after 15 seconds, and a claim is made twice when its fate is not certain.
    /// Whoever makes connections sets their bounds: the SDK then sets none.
    private static final int CONNECT_MILLIS = 1000;

    private static final int READ_MILLIS = 2000;
    private static final int ATTEMPTS = 2;

    /// Lambda gives the keys in the environment, and with SnapStart at an address it names there
    /// (its guide, "Activating SnapStart").
    private static final AwsCredentialsProvider CREDENTIALS =
            AwsCredentialsProviderChain.builder()
                    .addCredentialsProvider(EnvironmentVariableCredentialsProvider.create())
                    .addCredentialsProvider(ContainerCredentialsProvider.builder().build())
                    .reuseLastProviderEnabled(false)
                    .build();

    /// With connections of our own making: the client's own opens the trusted certificates before
    /// anybody asks for them.
    static AwsClients of(Environment environment) {
        return new AwsClients(environment, UrlConnectionHttpClient.create(AwsClients::connect));
    }

    private static HttpURLConnection connect(URI there) {
        try {
            HttpURLConnection connection = (HttpURLConnection) there.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            return connection;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// What reads the bucket of the index.
    ///
    /// @throws IllegalStateException when the region is not said
    BucketReader bucket() {
        String name = environment.bucket();
        String region =
                environment
                        .region()
                        .orElseThrow(() -> new IllegalStateException("AWS_REGION is not set"));
        URI home =
                environment.storage().isPresent()
                        ? BucketReader.home(name, environment.storage().get())
                        : BucketReader.home(name, region);
        return new BucketReader(http, home, region, CREDENTIALS);
    }

    DynamoDbClient dynamo() {
        return with(DynamoDbClient.builder()).httpClient(http).build();
    }

    SecretsManagerClient secrets() {
        return with(SecretsManagerClient.builder()).httpClient(http).build();
    }

    private <B extends AwsClientBuilder<B, ?>> B with(B builder) {
        ClientOverrideConfiguration configuration =
                ClientOverrideConfiguration.builder()
                        .defaultProfileFile(ProfileFile.aggregator().build())
                        .retryStrategy(
                                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                        .maxAttempts(ATTEMPTS)
                                        .build())
                        .build();
        environment.region().map(Region::of).ifPresent(builder::region);
        return builder.credentialsProvider(CREDENTIALS).overrideConfiguration(configuration);
    }
}
