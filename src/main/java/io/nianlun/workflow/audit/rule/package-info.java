/** What a drawn process needs besides being safe: one rule in each class, with a good and a bad drawing named like it. */
package io.nianlun.workflow.audit.rule;
