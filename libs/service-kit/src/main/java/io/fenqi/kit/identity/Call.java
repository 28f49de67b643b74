package io.fenqi.kit.identity;

import org.jspecify.annotations.Nullable;

/** What is known of the call being served: the calling service if proved, and for whom. */
record Call(@Nullable String caller, Actor actor) {
    static final Call ANONYMOUS = new Call(null, Actor.system("system"));

    Call withActor(Actor other) {
        return new Call(caller, other);
    }
}
