package io.nianlun.workflow.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** The engine's own jars bring script engines (juel and two of FEEL) that a model could name: none is handed out. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new ModelRefused("scripts are not run");
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new ModelRefused("scripts are not run");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new ModelRefused("scripts are not run: " + language);
    }
}
