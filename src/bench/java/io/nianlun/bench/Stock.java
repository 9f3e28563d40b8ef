package io.nianlun.bench;

import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** The stock engine as people use it: its Java API, its own tables and indexes, full history. */
final class Stock {

    private Stock() {}

    /** @param own whether the engine makes its tables; false: it works on those of another */
    static ProcessEngine engine(String name, DataSource pool, boolean own) {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName(name);
        engine.setDataSource(pool);
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate(own ? "true" : "false");
        engine.setHistory("full");
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setIdGenerator(new StrongUuidGenerator());
        // the product's models call steps; here they do nothing
        JavaDelegate nothing = execution -> {};
        engine.setBeans(Map.of("lockTargets", nothing));
        return engine.buildProcessEngine();
    }
}
