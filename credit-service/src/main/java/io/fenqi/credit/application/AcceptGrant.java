package io.fenqi.credit.application;

import io.fenqi.credit.agreement.AgreementType;
import io.fenqi.credit.agreement.Signature;
import io.fenqi.credit.contract.ContractTerms;
import io.fenqi.credit.contract.KeepContract;
import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts an offer: cost table confirmed first, then contract and withholding signed, all after the approval (CMP-02). */
@Component
class AcceptGrant {
    private final CreditApplications applications;
    private final Consents consents;
    private final KeepContract keepContract;
    private final IdempotentPut once;
    private final Clock clock;

    AcceptGrant(
            CreditApplications applications,
            Consents consents,
            KeepContract keepContract,
            IdempotentPut once,
            Clock clock) {
        this.applications = applications;
        this.consents = consents;
        this.keepContract = keepContract;
        this.once = once;
        this.clock = clock;
    }

    /** The signatures that make a grant a contract. */
    record Acceptance(UUID contractSignatureId, UUID costDisclosureSignatureId, UUID withholdingSignatureId) {}

    @Transactional
    void accept(UUID applicationId, Acceptance acceptance) {
        if (!once.claim("credit-application-acceptances", applicationId, acceptance)) {
            return;
        }
        var application = applications
                .lockById(applicationId)
                .orElseThrow(() -> new Refused(CreditError.APPLICATION_NOT_FOUND, "no application " + applicationId));
        var today = BusinessTime.today(clock);
        requireOpenGrant(application, today);
        var cost = signed(application, acceptance.costDisclosureSignatureId(), AgreementType.COST_DISCLOSURE);
        var contract = signed(application, acceptance.contractSignatureId(), AgreementType.LOAN_CONTRACT);
        var withholding = signed(application, acceptance.withholdingSignatureId(), AgreementType.WITHHOLD_AUTH);
        if (contract.signedAt().isBefore(cost.signedAt())) {
            throw new Refused(CreditError.COST_DISCLOSURE_FIRST, "the contract was signed before the cost table");
        }
        consents.bind(applicationId, List.of(cost, contract, withholding));
        var contractNo = ApplicationNumbers.contract(applicationId, today);
        var grant = application.grant();
        keepContract.sign(new ContractTerms(
                contractNo,
                application.customerId(),
                application.lenderId(),
                application.productCode(),
                applicationId,
                grant.limitFen(),
                today,
                grant.validTo(),
                contract.id()));
        application.accepted(contractNo);
    }

    private static void requireOpenGrant(CreditApplication application, LocalDate today) {
        boolean tooLate = application.status() == ApplicationStatus.EXPIRED || isOver(application, today);
        if (tooLate) {
            throw new Refused(CreditError.GRANT_EXPIRED, "it was open until " + application.openUntil());
        }
        if (application.status().isClosed()) {
            throw new Refused(CreditError.APPLICATION_CLOSED, "it is " + application.status());
        }
        if (application.status() != ApplicationStatus.APPROVED) {
            throw new Refused(CreditError.APPLICATION_NOT_APPROVED, "it is " + application.status());
        }
    }

    private static boolean isOver(CreditApplication application, LocalDate today) {
        if (application.status() != ApplicationStatus.APPROVED) {
            return false;
        }
        return application.openUntil().isBefore(today)
                || application.grant().validTo().isBefore(today);
    }

    /** Of the right kind, and not from before the figures of the grant were known. */
    private Signature signed(CreditApplication application, UUID signatureId, AgreementType type) {
        var signature = consents.signed(application.customerId(), signatureId);
        if (signature.type() != type) {
            throw new Refused(CreditError.SIGNATURE_MISMATCH, "%s is no %s".formatted(signatureId, type));
        }
        if (signature.signedAt().isBefore(application.grant().approvedAt())) {
            throw new Refused(CreditError.SIGNATURE_MISMATCH, "%s is older than the approval".formatted(signatureId));
        }
        return signature;
    }
}
