package org.testimony.classify.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/** Processor time of jobs that take turns, so that what else the machine does befalls all of them. */
final class Stopwatch {
    /** Long enough for the compiler to have finished with every job. */
    private static final long WARM_UP_MILLIS = 8_000;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Stopwatch() {}

    /** A named piece of work over the whole corpus. */
    record Job(String name, Runnable work) {}

    /**
     * Processor seconds that one run of each job takes, collection of garbage included: the median of some turns, after a warm-up
     * whose times are thrown away.
     */
    static double[] measure(List<Job> jobs, int turns, long millis) {
        jobs.forEach(job -> run(job, WARM_UP_MILLIS));
        double[][] seconds = new double[jobs.size()][turns];
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < jobs.size(); i++) {
                seconds[i][turn] = run(jobs.get(i), millis);
            }
        }
        return Arrays.stream(seconds)
                .mapToDouble(s -> Arrays.stream(s).sorted().toArray()[turns / 2])
                .toArray();
    }

    private static double run(Job job, long millis) {
        long start = PROCESS.getProcessCpuTime();
        long end = start + millis * 1_000_000;
        int runs = 0;
        while (PROCESS.getProcessCpuTime() < end) {
            job.work().run();
            runs++;
        }
        return (PROCESS.getProcessCpuTime() - start) / 1e9 / runs;
    }

    /** Bytes that one run allocates on this thread. */
    static long allocated(Job job) {
        job.work().run();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        job.work().run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
