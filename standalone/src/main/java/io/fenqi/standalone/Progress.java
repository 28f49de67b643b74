package io.fenqi.standalone;

/** Hears what the start is doing, one line at a time, for a person to read. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = line -> {};

    void say(String line);
}
