package io.fenqi.installment.loannote;

import java.time.LocalDate;

/** One line of the plan that a loan note is booked with; no penalty in it. */
record PlannedItem(int installmentNo, LocalDate dueDate, LocalDate billOn, Amounts due) {}
