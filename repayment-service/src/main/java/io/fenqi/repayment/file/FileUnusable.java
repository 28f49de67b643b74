package io.fenqi.repayment.file;

/** The channel's file is not there or is not what it says it is; nothing of it was kept. */
final class FileUnusable extends RuntimeException {
    FileUnusable(String why) {
        super(why);
    }
}
