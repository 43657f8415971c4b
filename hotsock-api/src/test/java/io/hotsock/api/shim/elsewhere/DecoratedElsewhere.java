package io.hotsock.api.shim.elsewhere;

import io.hotsock.api.shim.Decorated;
import io.hotsock.api.shim.ShimMethodTest;

/** Stands for the decorator of a class in another package than that of the method it seems to override. */
public final class DecoratedElsewhere extends ShimMethodTest.OfThePackage implements Decorated {
    @Override
    public String greet(String name) {
        return super.greet(name);
    }
}
