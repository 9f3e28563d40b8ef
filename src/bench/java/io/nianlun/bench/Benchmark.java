package io.nianlun.bench;

/** A group of questions that are measured together; named on the command line with {@code -Dbench.only}. */
interface Benchmark {

    String name();

    void run(Bench bench) throws Exception;
}
