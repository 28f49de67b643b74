package io.fenqi.bench.load;

import java.net.URI;

/**
 * One call of a load.
 *
 * @param callee the service's name, for the token
 * @param body JSON
 * @param expected what a right answer contains
 * @param times how often it contains it
 */
record Request(String method, URI uri, String callee, String body, String expected, int times) {

    /** One line of a script: fields separated by tabs, which JSON writes as {@code \t}. */
    static Request parse(String line) {
        var fields = line.split("\t", -1);
        return new Request(fields[0], URI.create(fields[1]), fields[2], fields[4], fields[3], 1);
    }
}
