/** Makes a service's database with its owner role and its app role. */
@NullMarked
package io.fenqi.kit.database;

import org.jspecify.annotations.NullMarked;
