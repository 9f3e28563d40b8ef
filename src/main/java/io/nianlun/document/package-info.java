/** Reads and writes the documents that people work with outside: spreadsheets, and no more of them than is safe. */
@ApplicationModule(displayName = "Document", allowedDependencies = "shared")
package io.nianlun.document;

import org.springframework.modulith.ApplicationModule;
