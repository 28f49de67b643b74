package io.fenqi.credit.customer;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.identifier.Masking;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What other features may know of a customer: age and hashes, and a name only for a paper that must bear it. */
@Component
public class People {
    private final Customers customers;
    private final RevealCustomer revealCustomer;

    People(Customers customers, RevealCustomer revealCustomer) {
        this.customers = customers;
        this.revealCustomer = revealCustomer;
    }

    /**
     * A person as a decision may see one.
     *
     * @param age full years
     */
    public record Applicant(int age, PersonHashes hashes) {}

    /** @param today business date the age is counted to */
    public Applicant applicant(UUID customerId, LocalDate today) {
        var customer = customers
                .findById(customerId)
                .orElseThrow(() -> new Refused(CreditError.CUSTOMER_NOT_FOUND, "no customer " + customerId));
        customer.requireActive();
        return new Applicant(customer.ageOn(today), customer.hashes());
    }

    /** A person as a contract names one: the name in full, the number of the identity card masked. */
    public record Signatory(String name, String maskedResidentId) {
        @Override
        public String toString() {
            return "Signatory[...]";
        }
    }

    /** Leaves an audit row with this reason. */
    public Signatory signatory(UUID customerId, String reason) {
        var person = revealCustomer.reveal(customerId, reason);
        return new Signatory(person.name(), Masking.residentId(person.residentId()));
    }

    /** Refuses an id that is nobody's. */
    public void requireKnown(UUID customerId) {
        if (customers.findById(customerId).isEmpty()) {
            throw new Refused(CreditError.CUSTOMER_NOT_FOUND, "no customer " + customerId);
        }
    }
}
