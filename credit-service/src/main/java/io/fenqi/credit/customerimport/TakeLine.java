package io.fenqi.credit.customerimport;

import io.fenqi.credit.customer.RegisterPerson;
import io.fenqi.credit.limit.CustomerLimits;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts one line's customer on the list. The lender's number is the key: the same line again changes nothing, and a line
 * that says otherwise is reported and not applied.
 */
@Component
class TakeLine {
    private static final String NUMBER = "lenderCustomerNo";

    private final Imports imports;
    private final Listings listings;
    private final RegisterPerson registerPerson;
    private final CustomerLimits limits;
    private final TransactionOperations transaction;
    private final JsonMapper json;
    private final Clock clock;

    TakeLine(
            Imports imports,
            Listings listings,
            RegisterPerson registerPerson,
            CustomerLimits limits,
            TransactionOperations transaction,
            JsonMapper json,
            Clock clock) {
        this.imports = imports;
        this.listings = listings;
        this.registerPerson = registerPerson;
        this.limits = limits;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** What became of a line. */
    record Taken(LineOutcome outcome, List<Finding> findings) {
        static Taken refused(String field, String rule, String detail) {
            return new Taken(LineOutcome.REFUSED, List.of(new Finding(field, rule, detail)));
        }
    }

    /** What becomes of the line is kept in the transaction that does it; the loser of a race looks again. */
    void take(ImportCustomers.Batch batch, Imports.Open open) {
        var read = Line.read(open.text(), BusinessTime.today(clock), json);
        try {
            takeOnce(batch, open, read);
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException lostRace) {
            takeOnce(batch, open, read);
        }
    }

    private void takeOnce(ImportCustomers.Batch batch, Imports.Open open, Line.Read read) {
        var taken =
                read.line() == null ? new Taken(LineOutcome.REFUSED, read.findings()) : taken(batch, open, read.line());
        if (taken.outcome() == LineOutcome.REFUSED) {
            imports.done(batch, open.lineNo(), read.lenderCustomerNo(), taken);
        }
    }

    /** A line that is refused leaves nothing behind, not even the person. */
    private Taken taken(ImportCustomers.Batch batch, Imports.Open open, Line line) {
        try {
            return transaction.execute(status -> {
                var taken = listed(new Listing.Key(batch.lenderId(), line.lenderCustomerNo()), line);
                if (taken.outcome() == LineOutcome.REFUSED) {
                    status.setRollbackOnly();
                } else {
                    imports.done(batch, open.lineNo(), line.lenderCustomerNo(), taken);
                }
                return taken;
            });
        } catch (Refused refused) {
            var field = refused.errors().isEmpty()
                    ? "name"
                    : refused.errors().getFirst().field();
            return Taken.refused(field, refused.code().name(), refused.code().title());
        }
    }

    private Taken listed(Listing.Key key, Line line) {
        var person = registerPerson.register(line.name(), line.residentId(), line.mobile());
        var known = listings.findById(key);
        if (known.isPresent()) {
            return compare(known.get(), line, person);
        }
        return isFree(person.customerId(), key.lenderId(), line.terms().productCode())
                .orElseGet(() -> {
                    listings.saveAndFlush(new Listing(key, person.customerId(), line.terms(), clock.instant()));
                    return new Taken(LineOutcome.IMPORTED, List.of());
                });
    }

    private Optional<Taken> isFree(UUID customerId, String lenderId, String productCode) {
        if (listings.of(customerId, lenderId, productCode).isPresent()) {
            return Optional.of(Taken.refused(NUMBER, "OTHER_NUMBER", "the person is listed under another number"));
        }
        if (limits.hasOpen(customerId, lenderId, productCode)) {
            return Optional.of(
                    Taken.refused("productCode", "LIMIT_ALREADY_OPEN", "the person has a limit of this product"));
        }
        return Optional.empty();
    }

    private Taken compare(Listing known, Line line, RegisterPerson.Registered person) {
        if (!known.customerId().equals(person.customerId())) {
            return Taken.refused(NUMBER, "OTHER_PERSON", "the number is another person's");
        }
        if (known.status() == ListingStatus.WITHDRAWN) {
            return isFree(
                            person.customerId(),
                            known.key().lenderId(),
                            line.terms().productCode())
                    .orElseGet(() -> {
                        known.listedAgain(line.terms(), clock.instant());
                        return new Taken(LineOutcome.IMPORTED, List.of());
                    });
        }
        var differences = new ArrayList<>(known.terms().differences(line.terms()));
        if (!person.sameMobile()) {
            differences.add(new Finding("mobile", Finding.DIFFERS, "the customer has another number with us"));
        }
        return new Taken(differences.isEmpty() ? LineOutcome.UNCHANGED : LineOutcome.DIFFERENT, differences);
    }
}
