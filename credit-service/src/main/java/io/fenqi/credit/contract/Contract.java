package io.fenqi.credit.contract;

import io.fenqi.kit.entity.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A master contract: signed with the acceptance of a grant, active with its limit, ended with either. */
@Entity
class Contract extends Versioned {
    @Id
    private String contractNo;

    @PartitionKey
    private UUID customerId;

    private String lenderId;
    private String productCode;
    private UUID applicationId;
    private long limitFen;
    private LocalDate validFrom;
    private LocalDate validTo;
    private UUID contractSignatureId;

    @Enumerated(EnumType.STRING)
    private ContractStatus status;

    private Instant signedAt;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    Contract(ContractTerms terms, Instant signedAt) {
        this.contractNo = terms.contractNo();
        this.customerId = terms.customerId();
        this.lenderId = terms.lenderId();
        this.productCode = terms.productCode();
        this.applicationId = terms.applicationId();
        this.limitFen = terms.limitFen();
        this.validFrom = terms.validFrom();
        this.validTo = terms.validTo();
        this.contractSignatureId = terms.contractSignatureId();
        this.status = ContractStatus.SIGNED;
        this.signedAt = signedAt;
    }

    void activate() {
        become(ContractStatus.ACTIVE);
    }

    /** The calendar may have ended it before its grant or its customer does. */
    void end() {
        if (status != ContractStatus.ENDED) {
            become(ContractStatus.ENDED);
        }
    }

    private void become(ContractStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(
                    "contract %s is %s and cannot become %s".formatted(contractNo, status, next));
        }
        status = next;
    }

    ContractTerms terms() {
        return new ContractTerms(
                contractNo,
                customerId,
                lenderId,
                productCode,
                applicationId,
                limitFen,
                validFrom,
                validTo,
                contractSignatureId);
    }

    ContractStatus status() {
        return status;
    }

    Instant signedAt() {
        return signedAt;
    }
}
