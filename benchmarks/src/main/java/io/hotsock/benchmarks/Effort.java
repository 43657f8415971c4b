package io.hotsock.benchmarks;

import java.util.List;

/** How thoroughly to measure. */
public enum Effort {
    /** Everything once: shows that the benchmarks work, its figures mean nothing. */
    SMOKE,
    /** Minutes per suite: enough to see a change of a tenth. */
    SHORT,
    /** For figures to publish. */
    FULL;

    /** What every JVM started gets: where figures mean nothing, the compiler that is ready soonest. */
    public List<String> jvm() {
        return this == SMOKE ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }

    /** The one of three values that belongs to this effort. */
    public int pick(int smoke, int brief, int full) {
        return switch (this) {
            case SMOKE -> smoke;
            case SHORT -> brief;
            case FULL -> full;
        };
    }
}
