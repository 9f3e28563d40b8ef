/** Says what differs between two versions of a model, a form or a decision, as people would say it. */
package io.nianlun.workflow.difference;
