package com.acme;

import java.io.IOException;

interface Closing<R> {
    boolean close(R reason, int... codes) throws IOException;
}
