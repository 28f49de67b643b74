@org.jspecify.annotations.NullMarked
package io.fenqi.documents;
