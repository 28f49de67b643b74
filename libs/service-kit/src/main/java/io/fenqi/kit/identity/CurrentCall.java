package io.fenqi.kit.identity;

/** Who calls and for whom, on the thread that serves the call; forwarded to peers by the Feign clients. */
public final class CurrentCall {
    private static final ScopedValue<Call> CALL = ScopedValue.newInstance();

    private CurrentCall() {}

    /** The proved name of the calling service; an error outside of a call from a service. */
    public static String caller() {
        String caller = call().caller();
        if (caller == null) {
            throw new IllegalStateException("not inside a call from a service");
        }
        return caller;
    }

    /** The party acted for; {@code SYSTEM:system} where nobody was named, as in jobs. */
    public static Actor actor() {
        return call().actor();
    }

    /** Runs the work for this actor; the calling service stays the same. */
    public static void as(Actor actor, Runnable work) {
        ScopedValue.where(CALL, call().withActor(actor)).run(work);
    }

    /** Like {@link #as}, with a result. */
    public static <T, X extends Throwable> T callAs(Actor actor, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CALL, call().withActor(actor)).call(work);
    }

    static <X extends Throwable> void serve(Call call, ScopedValue.CallableOp<Boolean, X> work) throws X {
        ScopedValue.where(CALL, call).call(work);
    }

    static Call call() {
        return CALL.orElse(Call.ANONYMOUS);
    }
}
