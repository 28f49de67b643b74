package io.fenqi.installment.product;

/** The life of a product version. */
enum ProductStatus {
    DRAFT,
    PUBLISHED,
    RETIRED;

    boolean canBecome(ProductStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == RETIRED;
            case RETIRED -> false;
        };
    }
}
