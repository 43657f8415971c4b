package com.acme;

class Legacy {
    /** @deprecated use another */
    @Deprecated(forRemoval = true)
    String id() {
        return "";
    }
}
