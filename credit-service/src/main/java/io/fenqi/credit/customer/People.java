package io.fenqi.credit.customer;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What other features may know of a customer: age and hashes, never a name or a number. */
@Component
public class People {
    private final Customers customers;

    People(Customers customers) {
        this.customers = customers;
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

    /** Refuses an id that is nobody's. */
    public void requireKnown(UUID customerId) {
        if (customers.findById(customerId).isEmpty()) {
            throw new Refused(CreditError.CUSTOMER_NOT_FOUND, "no customer " + customerId);
        }
    }
}
