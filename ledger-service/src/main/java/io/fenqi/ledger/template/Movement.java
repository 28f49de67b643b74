package io.fenqi.ledger.template;

import io.fenqi.ledger.account.AccountType;

/** One debit and one credit of the same amount; a journal made of movements is balanced by construction. */
public record Movement(AccountType debit, AccountType credit, Portion portion) {}
