/** Says what in a model, a decision or a form may not reach the engine or a browser, and why. */
package io.nianlun.workflow.audit;
