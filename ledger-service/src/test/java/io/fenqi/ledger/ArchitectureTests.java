package io.fenqi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fenqi.ledger.account.AccountType;
import io.fenqi.ledger.account.Owner;
import io.fenqi.ledger.template.JournalTemplate;
import io.fenqi.ledger.template.Movement;
import io.fenqi.testkit.ServiceRules;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> rulesHold() {
        return ServiceRules.of(LedgerApplication.class)
                .pure(
                        "account.AccountType",
                        "account.AccountCode",
                        "account.Side",
                        "account.Owner",
                        "template",
                        "journal",
                        "admission")
                .tests();
    }

    /** LED-03: a customer's money only passes through: what came by the channel, or proves not to be owed, goes back to the card. */
    @Test
    void aCustomerHasNoWallet() {
        assertThat(AccountType.values())
                .filteredOn(type -> type.owner() == Owner.CUSTOMER)
                .containsExactly(AccountType.OVERPAYMENT);
        assertThat(creditorsOf(AccountType.OVERPAYMENT))
                .containsOnly(AccountType.CHANNEL_RECEIVABLE, AccountType.LENDER_PAYABLE);
        assertThat(debtorsOf(AccountType.OVERPAYMENT))
                .containsOnly(AccountType.CHANNEL_RECEIVABLE, AccountType.LENDER_PAYABLE);
    }

    /** LED-04: a merchant is owed only what lenders paid for its sales, and cannot be topped up. */
    @Test
    void aMerchantHasNoWallet() {
        assertThat(AccountType.values())
                .filteredOn(type -> type.owner() == Owner.MERCHANT)
                .containsExactlyInAnyOrder(AccountType.MERCHANT_PAYABLE, AccountType.SETTLEMENT_RETURNED);
        assertThat(creditorsOf(AccountType.MERCHANT_PAYABLE))
                .containsOnly(AccountType.LENDER_POSITION, AccountType.ADVANCE_RECEIVABLE);
    }

    /** POS-01: one lender's position pays only for its own purchases, or goes back to the lender. */
    @Test
    void aPositionPaysOnlyPurchasesAndTheLender() {
        assertThat(debtorsOf(AccountType.LENDER_POSITION))
                .containsOnly(AccountType.MERCHANT_PAYABLE, AccountType.RESERVE_BANK);
    }

    @Test
    void noEndpointPaysOutOrTransfers() {
        var forbidden = Pattern.compile("withdraw|payout|wallet|transfer|top-?up|balance", Pattern.CASE_INSENSITIVE);
        var paths = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackagesOf(LedgerApplication.class)
                        .stream()
                        .filter(type -> type.isAnnotatedWith(RestController.class))
                        .flatMap(type -> pathsOf(type.reflect()))
                        .filter(path -> !path.equals("/trial-balance"))
                        .toList();

        assertThat(paths).isNotEmpty().noneMatch(path -> forbidden.matcher(path).find());
    }

    /** What is credited (on the right) against the debit of what. */
    private static Set<AccountType> creditorsOf(AccountType credited) {
        return movements()
                .filter(movement -> movement.credit() == credited)
                .map(Movement::debit)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Set<AccountType> debtorsOf(AccountType debited) {
        return movements()
                .filter(movement -> movement.debit() == debited)
                .map(Movement::credit)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Stream<Movement> movements() {
        return Arrays.stream(JournalTemplate.values()).flatMap(template -> template.movements().stream());
    }

    private static Stream<String> pathsOf(Class<?> controller) {
        var onType = controller.getAnnotation(RequestMapping.class);
        var onMethods = Arrays.stream(controller.getDeclaredMethods())
                .flatMap(method -> Stream.of(
                                paths(method.getAnnotation(GetMapping.class), GetMapping::value),
                                paths(method.getAnnotation(PutMapping.class), PutMapping::value),
                                paths(method.getAnnotation(PostMapping.class), PostMapping::value),
                                paths(method.getAnnotation(PatchMapping.class), PatchMapping::value),
                                paths(method.getAnnotation(DeleteMapping.class), DeleteMapping::value))
                        .flatMap(List::stream));
        return Stream.concat(paths(onType, RequestMapping::value).stream(), onMethods);
    }

    private static <A> List<String> paths(A annotation, java.util.function.Function<A, String[]> value) {
        return annotation == null ? List.of() : List.of(value.apply(annotation));
    }
}
