package io.fenqi.standalone;

/** Runs the ledger's stand-alone verifier on the books in the data folder. */
final class LedgerProof {
    private final Options options;
    private final Console console;

    LedgerProof(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    int run() {
        console.say("no verifier yet for " + options.data());
        return 1;
    }
}
