package io.nianlun.modeling;

import io.nianlun.workflow.Deployments.Deployed;
import io.nianlun.workflow.ModelFile;

/**
 * A file as a deployment holds it.
 *
 * @param digest of its content, by which an unchanged one is known again
 */
record Held(Deployed deployed, ModelFile file, String digest) {}
