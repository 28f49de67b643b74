package io.fenqi.partnergateway.party;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What is agreed with a party.
 *
 * @param contact where it is reached about its keys and its calls: a role, not a person
 * @param addressRanges where its calls may come from; {@code 0.0.0.0/0} and {@code ::/0} say "from anywhere" in so many words
 * @param productCodes that it may sell
 * @param lenderIds whose credit it may bring customers to
 * @param callsPerMinute for each scope, also the most at once
 */
record PartyTerms(
        @NotNull AccessParty.PartyType type,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 100) String contact,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 50) String> addressRanges,
        @NotNull @Size(max = 20) List<@NotNull Scope> scopes,
        @NotNull @Size(max = 200) List<@NotBlank @Pattern(regexp = "[A-Z0-9_-]{2,32}") String> productCodes,
        @NotNull @Size(max = 200) List<@NotBlank @Pattern(regexp = "[A-Z0-9_-]{2,32}") String> lenderIds,
        @Min(1) @Max(100_000) int callsPerMinute) {}
