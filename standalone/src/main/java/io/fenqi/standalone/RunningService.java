package io.fenqi.standalone;

/** A started service. */
sealed interface RunningService permits ServiceContext, ServiceProcess {
    /** The process that it runs in. */
    long pid();

    /** Lets it finish what it is doing, and returns when it has ended. */
    void stop();

    /** Ends it in the midst of what it is doing, as a power cut would. */
    void kill();
}
