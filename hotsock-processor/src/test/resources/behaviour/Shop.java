package com.acme;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;

public class Shop {

    @HotsockEvent(channel = "shop", event = "sold")
    public void sell(String name) {}
}

/** Stands in a file that is named after another type. */
@HotsockDecorator
class Till {

    static class Receipt {}

    @HotsockEvent(channel = "till.<number>", event = "paid.<currency>")
    Sum pay(int number, Currency currency) {
        return new Sum(currency);
    }

    @HotsockEvent(channel = "till.<number>", event = "printed")
    Receipt print(int number) {
        return new Receipt();
    }
}

record Sum(Currency currency) {}

enum Currency {
    EURO
}
