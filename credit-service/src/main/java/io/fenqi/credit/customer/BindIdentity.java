package io.fenqi.credit.customer;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Binds a user of a partner's app to a person, who is made when seen for the first time (CUS-02). */
@Component
class BindIdentity {
    private final RegisterPerson registerPerson;
    private final CustomerIdentities identities;
    private final PersonIndex index;
    private final TransactionOperations transaction;
    private final Clock clock;

    BindIdentity(
            RegisterPerson registerPerson,
            CustomerIdentities identities,
            PersonIndex index,
            TransactionOperations transaction,
            Clock clock) {
        this.registerPerson = registerPerson;
        this.identities = identities;
        this.index = index;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The same person through two doors at one moment is still one: the loser of the race finds the winner's row. */
    Customer bind(CustomerIdentity.Key door, GivenPerson person) {
        try {
            return bindOnce(door, person);
        } catch (DataIntegrityViolationException lostRace) {
            return bindOnce(door, person);
        }
    }

    private Customer bindOnce(CustomerIdentity.Key door, GivenPerson person) {
        return transaction.execute(status -> {
            var hashes = index.of(person.residentId(), person.mobile());
            var customer = registerPerson.register(person, hashes);
            identities
                    .findById(door)
                    .ifPresentOrElse(
                            known -> requireSame(known, customer, hashes),
                            () -> identities.saveAndFlush(
                                    new CustomerIdentity(door, customer.id(), hashes.mobileHash(), clock.instant())));
            return customer;
        });
    }

    LocalDate today() {
        return BusinessTime.today(clock);
    }

    private static void requireSame(CustomerIdentity known, Customer customer, PersonHashes hashes) {
        if (!known.customerId().equals(customer.id())) {
            throw new Refused(CreditError.IDENTITY_OF_OTHER_PERSON, "this partner user is bound to another person");
        }
        if (!known.mobileHash().equals(hashes.mobileHash())) {
            throw new Refused(CreditError.MOBILE_CHANGE_NOT_VERIFIED, "this partner user has another mobile number");
        }
    }
}
