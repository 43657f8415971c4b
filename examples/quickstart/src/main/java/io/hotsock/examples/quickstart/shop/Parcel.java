package io.hotsock.examples.quickstart.shop;

/** What a courier needs to know; who ordered it is not among that. */
public record Parcel(String orderId, String item, String courier) {}
