package io.fenqi.credit.customer;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the customer with a resident id, or makes one; in the transaction of whoever brings the person (CUS-02). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RegisterPerson {
    private final Customers customers;
    private final PersonIndex index;
    private final Clock clock;

    RegisterPerson(Customers customers, PersonIndex index, Clock clock) {
        this.customers = customers;
        this.index = index;
        this.clock = clock;
    }

    /** What was found: a person whom we knew keeps the mobile number that we know. */
    public record Registered(UUID customerId, boolean sameMobile) {}

    /** Refuses what is no person, and another name with a resident id that we know. */
    public Registered register(String name, String residentId, String mobile) {
        var person = GivenPerson.of(name, residentId, mobile, BusinessTime.today(clock));
        var hashes = index.of(person.residentId(), person.mobile());
        var customer = register(person, hashes);
        return new Registered(customer.id(), customer.hashes().mobileHash().equals(hashes.mobileHash()));
    }

    Customer register(GivenPerson person, PersonHashes hashes) {
        var customer = customers.findByResidentIdHash(hashes.residentIdHash()).orElseGet(() -> create(person, hashes));
        customer.requireName(person.name());
        return customer;
    }

    private Customer create(GivenPerson person, PersonHashes hashes) {
        return customers.saveAndFlush(new Customer(
                Ids.timeOrdered(clock), person.name(), person.residentId(), person.mobile(), hashes, clock.instant()));
    }
}
