package io.hotsock.local.internal.aws;

/**
 * Who made a request.
 *
 * @param userId the unique id that STS reports
 */
public record Principal(String arn, String userId) {}
