package org.doorstep.search.s3;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/// Reads a bucket's objects by `GetObject` alone, signed and sent by the SDK's own signer and HTTP
/// client. The SDK's whole client of S3 would take a seventh of a function's start to be made and
/// asked for the first time.
///
/// @param home where the objects lie, with a slash at its end
public record BucketReader(
        SdkHttpClient http, URI home, String region, AwsCredentialsProvider credentials) {

    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    /// The second at once, for a connection that was closed meanwhile: whoever looks for an index
    /// looks again in seconds anyway, and nobody waits for a bucket that is silent twice.
    private static final int ATTEMPTS = 2;

    private static final int FAULT_OF_THEIRS = 500;

    /// Where the objects of a bucket in a region lie (S3, "virtual-hosted-style requests").
    public static URI home(String bucket, String region) {
        return URI.create("https://" + bucket + ".s3." + region + ".amazonaws.com/");
    }

    /// The same at another address than Amazon's ("path-style requests").
    public static URI home(String bucket, URI address) {
        String at = address.toString();
        return URI.create(at + (at.endsWith("/") ? "" : "/") + bucket + "/");
    }

    /// What there is under a key.
    sealed interface Answer {

        /// An object; whoever asked closes its body.
        record Found(InputStream body, String tag) implements Answer {}

        /// The very object whose tag is known already.
        record Same() implements Answer {}

        record Missing() implements Answer {}
    }

    /// Asks for an object.
    ///
    /// @param known the entity tag of what the caller has (RFC 9110, `If-None-Match`); empty when
    ///     it has nothing
    /// @throws IOException when the bucket does not answer, or refuses
    Answer get(String key, String known) throws IOException {
        HttpExecuteResponse answer = answer(key, known);
        InputStream body =
                answer.responseBody().isPresent()
                        ? answer.responseBody().get()
                        : InputStream.nullInputStream();
        int status = answer.httpResponse().statusCode();
        if (status == 200) {
            String tag = answer.httpResponse().firstMatchingHeader("ETag").orElse("");
            return new Answer.Found(body, tag);
        }
        String said = text(body);
        if (status == 304) {
            return new Answer.Same();
        }
        // A bucket that is missing is no missing object.
        if (status == 404 && said.contains("<Code>NoSuchKey<")) {
            return new Answer.Missing();
        }
        throw refused(status);
    }

    private HttpExecuteResponse answer(String key, String known) throws IOException {
        IOException last = new IOException("the bucket was not asked");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpExecuteResponse answer = ask(key, known);
                int status = answer.httpResponse().statusCode();
                if (status < FAULT_OF_THEIRS) {
                    return answer;
                }
                if (answer.responseBody().isPresent()) {
                    var unused = text(answer.responseBody().get());
                }
                last = refused(status);
            } catch (IOException fault) {
                last = fault;
            }
        }
        throw last;
    }

    private HttpExecuteResponse ask(String key, String known) throws IOException {
        try {
            HttpExecuteRequest request =
                    HttpExecuteRequest.builder().request(signed(key, known)).build();
            return http.prepareRequest(request).call();
        } catch (SdkException fault) {
            throw IndexBucket.away(fault);
        }
    }

    /// As S3 wants it (Signature Version 4): paths as they stand, the empty body unsigned.
    private SdkHttpRequest signed(String key, String known) {
        SdkHttpRequest.Builder request =
                SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(home.resolve(key));
        if (!known.isEmpty()) {
            request.putHeader("If-None-Match", known);
        }
        return SIGNER.sign(
                        r ->
                                r.identity(credentials.resolveCredentials())
                                        .request(request.build())
                                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                                        .putProperty(
                                                AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false))
                .request();
    }

    private static IOException refused(int status) {
        return new IOException("the bucket answers " + status);
    }

    /// A fault's page, read to its end so that the connection serves again.
    private static String text(InputStream body) throws IOException {
        try (body) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
