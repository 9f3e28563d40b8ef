package io.nianlun.workflow;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Locks by name, held until the transaction ends, across all nodes. */
@Component
class Locks {

    private final JdbcClient jdbc;
    private final boolean supported;

    Locks(JdbcTemplate jdbc) throws MetaDataAccessException {
        this.jdbc = JdbcClient.create(jdbc);
        this.supported = "PostgreSQL"
                .equals(JdbcUtils.commonDatabaseName(JdbcUtils.extractDatabaseMetaData(
                        jdbc.getDataSource(), data -> data.getDatabaseProductName())));
    }

    /** Waits until no other transaction holds the lock of this name. */
    void hold(String name) {
        if (!supported) return;
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(name)
                .query((row, number) -> true)
                .single();
    }
}
