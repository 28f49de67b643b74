package io.fenqi.kit.client;

import feign.FeignException;
import feign.InvocationHandlerFactory;
import feign.Target;
import feign.codec.EncodeException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;

/** Turns what Feign throws by itself, such as for an answer it cannot read, into a call in doubt. */
final class ThreeOutcomes implements InvocationHandlerFactory {
    private final InvocationHandlerFactory feign = new InvocationHandlerFactory.Default();

    @Override
    @SuppressWarnings("rawtypes")
    public InvocationHandler create(Target target, Map<Method, MethodHandler> dispatch) {
        InvocationHandler inner = feign.create(target, dispatch);
        return (proxy, method, arguments) -> {
            try {
                return inner.invoke(proxy, method, arguments);
            } catch (EncodeException ownMistake) {
                throw ownMistake;
            } catch (FeignException unreadable) {
                if (unreadable.getCause() instanceof CallFailed known) {
                    throw known;
                }
                throw new CallInDoubt(target.name(), "answer not readable", unreadable);
            }
        };
    }
}
