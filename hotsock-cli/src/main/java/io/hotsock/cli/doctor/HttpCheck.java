package io.hotsock.cli.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The HTTP API and its key, by reading a channel that nobody uses. */
final class HttpCheck {

    private static final String NAME = "HTTP API";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private HttpCheck() {}

    static Finding run(URI publishUrl, String apiKey) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(publishUrl.resolve("channels/hotsock-doctor"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + apiKey)
                .build();
        try {
            int status = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return judge(status);
        } catch (IOException e) {
            return Finding.failed(NAME, publishUrl.getAuthority() + " can not be reached (" + e + ")");
        }
    }

    private static Finding judge(int status) {
        if (status == 200) {
            return Finding.ok(NAME, "answers, and accepts the API key");
        }
        return status == 401 || status == 403
                ? Finding.failed(
                        NAME, "refuses the API key (status " + status + "); keys are read anew only now and then")
                : Finding.failed(
                        NAME,
                        "answers with status " + status + "; is HOTSOCK_PUBLISH_HTTP_API_URL the stack"
                                + " output PublishHttpApiUrl?");
    }
}
