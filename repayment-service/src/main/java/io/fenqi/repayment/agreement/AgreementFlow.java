package io.fenqi.repayment.agreement;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.client.CallFailed;
import io.fenqi.kit.client.CallInDoubt;
import io.fenqi.kit.client.CallNotSent;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.bank.FindRoute;
import io.fenqi.repayment.card.BoundCard;
import io.fenqi.repayment.card.FindCard;
import io.fenqi.repayment.card.ReadFactors;
import io.fenqi.repayment.channel.Channels;
import io.fenqi.repayment.channel.SignAnswer;
import io.fenqi.repayment.refusal.RepaymentError;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signing, in the order it happens: apply and send the code, confirm it, and ask when the answer did not come.
 *
 * <p>The channel knows the agreement by one sign number for good, our id, so asking and repeating name the same thing.
 */
@Component
class AgreementFlow {
    private static final Logger LOG = LoggerFactory.getLogger(AgreementFlow.class);

    private final AgreementRecord record;
    private final PayAgreements agreements;
    private final FindCard cards;
    private final FindRoute routes;
    private final ReadFactors factors;
    private final Channels channels;
    private final Clock clock;

    AgreementFlow(
            AgreementRecord record,
            PayAgreements agreements,
            FindCard cards,
            FindRoute routes,
            ReadFactors factors,
            Channels channels,
            Clock clock) {
        this.record = record;
        this.agreements = agreements;
        this.cards = cards;
        this.routes = routes;
        this.factors = factors;
        this.channels = channels;
        this.clock = clock;
    }

    PayAgreement apply(UUID id, UUID customerId, String lenderId, UUID bankCardId, Authorisation authorisation) {
        if (authorisation.validTo().isBefore(BusinessTime.today(clock).plusDays(1))
                && agreements.findById(id).isEmpty()) {
            throw new Refused(RepaymentError.AUTHORISATION_ENDS_TOO_EARLY, "It must be valid after today");
        }
        var card = cards.verified(bankCardId)
                .filter(found -> found.customerId().equals(customerId))
                .orElseThrow(() -> new Refused(RepaymentError.CARD_NOT_VERIFIED, "No verified card " + bankCardId));
        var route = routes.forSigning(card.bankCode())
                .orElseThrow(
                        () -> new Refused(RepaymentError.BANK_NOT_SUPPORTED, "No agreements for " + card.bankCode()));
        var agreement = new PayAgreement(id, lenderId, card, route.channelCode(), authorisation, clock.instant());
        boolean first = record.begin(agreement, new Request(customerId, lenderId, card, authorisation));
        return first ? sendSms(id) : find(id);
    }

    PayAgreement resend(UUID id) {
        record.change(id, agreement -> agreement.requireResendable(clock.instant()));
        return sendSms(id);
    }

    /** A sending whose answer is lost counts as sent: the customer sees whether the message came. */
    private PayAgreement sendSms(UUID id) {
        var agreement = find(id);
        SignAnswer answer;
        try {
            answer = channels.named(agreement.channelCode())
                    .applyForSigning(id.toString(), factors.of(agreement.bankCardId()));
        } catch (CallInDoubt lost) {
            answer = new SignAnswer.Unknown();
        } catch (CallNotSent notSent) {
            LOG.warn("agreement {} sends no message: {}", id, notSent.getMessage());
            return agreement;
        }
        return switch (answer) {
            case SignAnswer.Refused refused -> record.change(id, open -> open.failed(refused.reason()));
            case SignAnswer.Signed signed -> confirmedBefore(id, signed);
            case SignAnswer.SmsSent sent -> record.change(id, open -> open.smsSent(clock.instant()));
            case SignAnswer.Unknown unknown -> record.change(id, open -> open.smsSent(clock.instant()));
            case SignAnswer.WrongCode wrong -> agreement;
            case SignAnswer.CodeExpired expired -> agreement;
        };
    }

    private PayAgreement confirmedBefore(UUID id, SignAnswer.Signed signed) {
        record.change(id, open -> {
            open.smsSent(clock.instant());
            open.confirming(clock.instant());
        });
        return record.signed(id, signed.agreementNo());
    }

    PayAgreement confirm(UUID id, String smsCode) {
        var agreement = find(id);
        if (agreement.status() == AgreementStatus.SIGNED) {
            return agreement;
        }
        record.change(id, open -> open.confirming(clock.instant()));
        try {
            return take(id, channels.named(agreement.channelCode()).confirmSigning(id.toString(), smsCode));
        } catch (CallNotSent notSent) {
            record.change(id, PayAgreement::notSigned);
            throw notSent;
        } catch (CallInDoubt lost) {
            LOG.warn("agreement {} is in doubt: {}", id, lost.getMessage());
            return find(id);
        }
    }

    /** Asks about a confirmation whose answer is not known. */
    void ask(UUID id) {
        var agreement = record.change(id, open -> open.asked(clock.instant()));
        if (agreement.status() != AgreementStatus.IN_DOUBT) {
            return;
        }
        try {
            take(id, channels.named(agreement.channelCode()).querySigning(id.toString()));
        } catch (CallFailed failure) {
            LOG.warn("agreement {} stays in doubt: {}", id, failure.getMessage());
        } catch (Refused notSigned) {
            LOG.info("agreement {} was not signed: {}", id, notSigned.code().name());
        }
    }

    private PayAgreement take(UUID id, SignAnswer answer) {
        return switch (answer) {
            case SignAnswer.Signed signed -> record.signed(id, signed.agreementNo());
            case SignAnswer.Refused refused -> record.change(id, open -> open.failed(refused.reason()));
            case SignAnswer.SmsSent sent -> record.change(id, PayAgreement::notSigned);
            case SignAnswer.Unknown unknown -> find(id);
            case SignAnswer.WrongCode wrong -> {
                record.change(id, PayAgreement::notSigned);
                throw new Refused(RepaymentError.SMS_CODE_WRONG, "The code is wrong");
            }
            case SignAnswer.CodeExpired expired -> {
                record.change(id, PayAgreement::notSigned);
                throw new Refused(RepaymentError.SMS_CODE_EXPIRED, "Ask for a new code");
            }
        };
    }

    PayAgreement find(UUID id) {
        return agreements
                .findById(id)
                .orElseThrow(() -> new Refused(RepaymentError.AGREEMENT_UNKNOWN, "No agreement " + id));
    }

    private record Request(UUID customerId, String lenderId, UUID bankCardId, Authorisation authorisation) {
        Request(UUID customerId, String lenderId, BoundCard card, Authorisation authorisation) {
            this(customerId, lenderId, card.id(), authorisation);
        }
    }
}
