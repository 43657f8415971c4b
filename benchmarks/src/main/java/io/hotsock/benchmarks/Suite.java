package io.hotsock.benchmarks;

import io.hotsock.benchmarks.report.Report;

/** Measures one thing this project claims. */
public interface Suite {

    /** The word on the command line. */
    String name();

    /** Measures and reports. */
    void run(Effort effort, Report report) throws Exception;
}
