package io.fenqi.credit.customer;

/** Whether somebody is still a customer. */
enum CustomerStatus {
    ACTIVE,
    CLOSED
}
