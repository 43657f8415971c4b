package io.hotsock.cli.doctor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.cli.terminal.Json;
import java.util.Locale;

/**
 * What a check came to.
 *
 * @param detail what was seen, or what to do about it
 */
record Finding(String check, Status status, String detail) {

    /** How a check ended. */
    enum Status {
        OK,
        FAILED,
        SKIPPED
    }

    static Finding ok(String check, String detail) {
        return new Finding(check, Status.OK, detail);
    }

    static Finding failed(String check, String detail) {
        return new Finding(check, Status.FAILED, detail);
    }

    static Finding skipped(String check, String detail) {
        return new Finding(check, Status.SKIPPED, detail);
    }

    boolean isFailed() {
        return status == Status.FAILED;
    }

    ObjectNode toJson() {
        return Json.object()
                .put("check", check)
                .put("status", status.name().toLowerCase(Locale.ROOT))
                .put("detail", detail);
    }
}
