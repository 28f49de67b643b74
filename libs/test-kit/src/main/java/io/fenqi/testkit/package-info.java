/** What every service is tested with: a real PostgreSQL, callers with an identity, the rules of the code, contract examples. */
@NullMarked
package io.fenqi.testkit;

import org.jspecify.annotations.NullMarked;
