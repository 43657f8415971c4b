package io.hotsock;

/** Finds {@code null} where an option must have a value, as may come from code that checks nothing. */
final class NullOptions {

    private NullOptions() {}

    /** Reports them, and puts the defaults in their place, so that the other options can be checked. */
    static void replace(HotsockConfig.Builder options, Problems problems) {
        HotsockConfig.Builder usual = HotsockConfig.builder();
        options.lambdaHttpClient =
                problems.required("lambdaHttpClient", options.lambdaHttpClient, usual.lambdaHttpClient);
        options.issuerKeyAlgorithm =
                problems.required("issuerKeyAlgorithm", options.issuerKeyAlgorithm, usual.issuerKeyAlgorithm);
        options.failurePolicy = problems.required("failurePolicy", options.failurePolicy, usual.failurePolicy);
        options.publishGate = problems.required("publishGate", options.publishGate, usual.publishGate);
        options.dataEncoder = problems.required("dataEncoder", options.dataEncoder, usual.dataEncoder);
        options.callTimeout = problems.required("callTimeout", options.callTimeout, usual.callTimeout);
        options.attemptTimeout = problems.required("attemptTimeout", options.attemptTimeout, usual.attemptTimeout);
        options.connectTimeout = problems.required("connectTimeout", options.connectTimeout, usual.connectTimeout);
        options.queueWait = problems.required("queueWait", options.queueWait, usual.queueWait);
        options.probeInterval = problems.required("probeInterval", options.probeInterval, usual.probeInterval);
        options.closeTimeout = problems.required("closeTimeout", options.closeTimeout, usual.closeTimeout);
    }
}
