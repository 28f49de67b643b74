package io.fenqi.partnergateway.door;

import io.fenqi.kit.identity.OutsideDoor;
import io.fenqi.partnergateway.party.Scope;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller of the partner API. Its methods take a {@link io.fenqi.partnergateway.party.Partner}, which only the door
 * can give.
 */
@OutsideDoor("the door has proved the partner, and the guard asks for the scope")
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PartnerApi {
    /** What the party must have agreed to. */
    Scope value();
}
