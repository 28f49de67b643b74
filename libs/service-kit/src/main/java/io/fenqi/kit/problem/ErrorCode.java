package io.fenqi.kit.problem;

import org.springframework.http.HttpStatus;

/** One reason to say no; the name is the contract with callers and is never changed. */
public interface ErrorCode {
    String name();

    HttpStatus status();

    /** A short sentence that is the same for every occurrence. */
    String title();
}
