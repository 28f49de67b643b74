package io.fenqi.kit.job;

/** Where a running job says how far it is; both may be called from many threads. */
public interface JobProgress {
    /** Says how many items there are in all. */
    void total(long items);

    /** Says that so many more items are done, so the calls add up. */
    void done(long items);
}
