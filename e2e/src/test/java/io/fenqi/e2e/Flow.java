package io.fenqi.e2e;

/** One piece of business as its client drives it, under ids that it makes once. */
interface Flow {
    /** Asks, or asks the same again, and waits for the end; throws if it does not get through. */
    void drive();

    /** Fails unless the end is the right one. */
    void checkEnd();
}
