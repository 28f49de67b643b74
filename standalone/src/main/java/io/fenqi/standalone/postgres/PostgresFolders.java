package io.fenqi.standalone.postgres;

import java.nio.file.Path;

/**
 * Where the server keeps what it needs.
 *
 * @param binaries its programs; may be shared by several servers
 * @param cluster its data
 * @param log what it says
 */
public record PostgresFolders(Path binaries, Path cluster, Path log) {}
