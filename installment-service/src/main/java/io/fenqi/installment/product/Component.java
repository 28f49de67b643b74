package io.fenqi.installment.product;

/** The parts of which an installment consists; payments fill them in the product's order (PRD-08). */
public enum Component {
    FEE,
    PENALTY,
    INTEREST,
    PRINCIPAL
}
