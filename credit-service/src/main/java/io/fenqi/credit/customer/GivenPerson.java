package io.fenqi.credit.customer;

import io.fenqi.credit.refusal.CreditError;
import io.fenqi.kernel.identifier.Mobile;
import io.fenqi.kernel.identifier.ResidentId;
import io.fenqi.kit.problem.FieldError;
import io.fenqi.kit.problem.Refused;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A person as somebody entered one, checked for form (CUS-03).
 *
 * @param name as on the identity card
 */
record GivenPerson(String name, ResidentId residentId, Mobile mobile) {
    private static final Pattern OLD_FORM = Pattern.compile("\\d{15}");
    private static final LocalDate BORN_EARLIEST = LocalDate.of(1900, 1, 1);

    /** @param today a birth after it, or before 1900, is a typing error */
    static GivenPerson of(String name, String residentId, String mobile, LocalDate today) {
        var parsed = residentId(residentId);
        if (parsed.birthDate().isBefore(BORN_EARLIEST) || parsed.birthDate().isAfter(today)) {
            throw refusal(CreditError.BIRTH_DATE_IMPLAUSIBLE, "residentId");
        }
        return new GivenPerson(name.strip(), parsed, mobile(mobile));
    }

    static ResidentId residentId(String text) {
        if (OLD_FORM.matcher(text).matches()) {
            throw refusal(CreditError.RESIDENT_ID_OLD_FORM, "residentId");
        }
        return ResidentId.parse(text).orElseThrow(() -> refusal(CreditError.RESIDENT_ID_INVALID, "residentId"));
    }

    static Mobile mobile(String text) {
        return Mobile.parse(text).orElseThrow(() -> refusal(CreditError.MOBILE_INVALID, "mobile"));
    }

    private static Refused refusal(CreditError code, String field) {
        return new Refused(code, code.title(), new FieldError(field, code.name(), code.title()));
    }

    @Override
    public String toString() {
        return "GivenPerson[...]";
    }
}
