package io.fenqi.ledger.lane;

/** How an instance stands to a lane. */
public enum LaneStanding {
    /** About to take it, at the start or after an error; commands wait. */
    STARTING,
    OWNER,
    /** Another instance has it; commands are sent away. */
    STANDBY,
    STOPPED
}
