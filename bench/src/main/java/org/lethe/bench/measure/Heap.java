package org.lethe.bench.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most heap that this process has used since the last reset, garbage included. */
public final class Heap {
    private static final long MB = 1L << 20;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    /** Forgets what was used so far. */
    public void reset() {
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** In MB; an upper bound, since the pools need not have been full at the same moment. */
    public long peakMb() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MB;
    }

    /** What the JVM was allowed ({@code -Xmx}), in MB. */
    public static long limitMb() {
        return Runtime.getRuntime().maxMemory() / MB;
    }
}
