package org.testimony.classify.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the memory of all stores together. Without it each store may take 50 MiB for blocks and as much for writes, and
 * none of it shows in the heap.
 */
public final class KafkaRocksDbConfig implements RocksDBConfigSetter {
    private static final long MIB = 1024L * 1024;
    private static final long CACHE = 32 * MIB;
    private static final long WRITES = 16 * MIB;

    static {
        RocksDB.loadLibrary();
    }

    // One for the process. The write buffers count against the cache.
    private static final Cache SHARED = new LRUCache(CACHE, -1, false, 0.1);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITES, SHARED);
    private static final BloomFilter BLOOM = new BloomFilter(10);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(SHARED);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        // Most lookups are for what was never seen.
        table.setFilterPolicy(BLOOM);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(2 * MIB);
        options.setMaxWriteBufferNumber(2);
        options.setMaxOpenFiles(256);
    }

    @Override
    public void close(String store, Options options) {
        // Everything is shared and lives as long as the process.
    }
}
