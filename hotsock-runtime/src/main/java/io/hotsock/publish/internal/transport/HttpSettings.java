package io.hotsock.publish.internal.transport;

import java.net.URI;

/**
 * The HTTP publish URL. Checked by the configuration that makes it.
 *
 * @param url the whole URL, ending in {@code publish}
 * @param apiKey one of the installation's keys
 */
public record HttpSettings(URI url, String apiKey, CallSettings calls) implements TransportSettings {

    @Override
    public Transport open() {
        return new HttpTransport(this, LambdaTransports.httpClient(calls));
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "HttpSettings[url=" + url + "]";
    }
}
