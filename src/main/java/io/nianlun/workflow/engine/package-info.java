/** The little that needs the inside of the process engine: its hardening, its steps and its listeners. */
package io.nianlun.workflow.engine;
