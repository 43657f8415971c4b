package io.hotsock.spring;

import io.hotsock.api.HotsockEvent;
import io.hotsock.api.shim.Decorated;
import io.hotsock.api.shim.Shims;
import io.hotsock.api.shim.Woven;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bean as users write them, and what its hand-written shims were called with. */
class Shop {

    static final List<String> PUBLISHED = new CopyOnWriteArrayList<>();

    interface Till {
        String sell(String what);

        @HotsockEvent(channel = "a", event = "e")
        String close();
    }

    static class ShopTill implements Till {
        @Override
        @HotsockEvent(channel = "a", event = "e")
        public String sell(String what) {
            return what + " sold";
        }

        @Override
        public String close() {
            return "closed";
        }
    }

    @HotsockEvent(channel = "a", event = "one")
    @HotsockEvent(channel = "a", event = "two")
    String order(String what) {
        if (what.isEmpty()) {
            throw new IllegalArgumentException("nothing ordered");
        }
        return what + " ordered";
    }

    String orderTwice(String what) {
        return order(what) + order(what);
    }

    /** An override without the annotation. */
    static class QuietShop extends Shop {
        @Override
        String order(String what) {
            return "quiet";
        }
    }

    /** An override with the annotation. */
    static class LoudShop extends Shop {
        @Override
        @HotsockEvent(channel = "a", event = "loud")
        String order(String what) {
            return what + "!";
        }
    }

    @Woven(by = "test")
    static class WovenShop {
        @HotsockEvent(channel = "a", event = "e")
        String order(String what) {
            return what;
        }
    }

    /** Stands for a generated decorator. */
    static class PublishingShop extends Shop implements Decorated {
        @Override
        String order(String what) {
            return super.order(what);
        }
    }
}

final class ShopShims implements Shims {
    @Override
    public List<String> methods() {
        return List.of("order(Ljava/lang/String;)Ljava/lang/String;");
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        Shop.PUBLISHED.add(arguments[0] + " -> " + result);
        return "replaced " + result;
    }
}

final class Shop_ShopTillShims implements Shims {
    @Override
    public List<String> methods() {
        return List.of("sell(Ljava/lang/String;)Ljava/lang/String;");
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        Shop.PUBLISHED.add("till: " + arguments[0] + " -> " + result);
        return result;
    }
}

final class Shop_LoudShopShims implements Shims {
    @Override
    public List<String> methods() {
        return List.of("order(Ljava/lang/String;)Ljava/lang/String;");
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        Shop.PUBLISHED.add("loud: " + arguments[0] + " -> " + result);
        return result;
    }
}
