/** Reads form-js schemas and checks what was sent against them, as the browser does: pure, no Spring, no clock. */
package io.nianlun.inbox.form;
