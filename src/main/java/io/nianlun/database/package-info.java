/** Brings the product's own PostgreSQL where none is given, and the schema before anything reads it. */
@ApplicationModule(displayName = "Database", allowedDependencies = "shared")
package io.nianlun.database;

import org.springframework.modulith.ApplicationModule;
