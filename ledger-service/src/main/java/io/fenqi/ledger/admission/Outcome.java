package io.fenqi.ledger.admission;

import io.fenqi.ledger.journal.Journal;

/** What a lane answers to one command. */
public sealed interface Outcome {

    record Posted(Journal journal) implements Outcome {}

    /** The hold as it is now. */
    record HoldIs(Hold hold) implements Outcome {}

    record LineSet(AccountState advance) implements Outcome {}

    record Expired(int count) implements Outcome {}

    record Refused(Refusal refusal, String detail) implements Outcome {}

    /** It was done or refused before: what is recorded is the answer. */
    record Known() implements Outcome {}
}
