package io.hotsock.publish;

/**
 * Which of the AWS SDK's HTTP clients carries {@code Invoke} calls, where the library makes the SDK client.
 *
 * <p>The blocking one keeps a thread waiting for each message in flight; the non-blocking ones do not, which pays with
 * hundreds in flight. Their libraries are the application's to add, and they take the credentials on the publishing thread,
 * which is slow for the first message of a role.
 */
public enum LambdaHttpClient {
    /** Blocking, and the cheapest by CPU time and start-up; the default. */
    APACHE("apache-client", "software.amazon.awssdk.http.apache.ApacheHttpClient"),

    /** Non-blocking, on AWS' Common Runtime in native code; the best one for wide fan-out. */
    CRT("aws-crt-client", "software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient"),

    /** Non-blocking, on Netty: for applications that have it anyway. */
    NETTY("netty-nio-client", "software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient");

    private final String library;
    private final String className;

    LambdaHttpClient(String library, String className) {
        this.library = library;
        this.className = className;
    }

    /** The library it is in, as {@code group:artifact}. */
    public String library() {
        return "software.amazon.awssdk:" + library;
    }

    /** Whether its library is there. */
    public boolean isPresent() {
        try {
            Class.forName(className, false, LambdaHttpClient.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
