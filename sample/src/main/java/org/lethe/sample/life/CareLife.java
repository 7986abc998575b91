package org.lethe.sample.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/** Support cases, consents and marketing, requests and objections, and the rare anti-money-laundering file. */
final class CareLife {

    private final BusinessRows rows;
    private final LocalDate asOf;

    CareLife(BusinessRows rows, LocalDate asOf) {
        this.rows = rows;
        this.asOf = asOf;
    }

    void write(Member member, Dice dice) {
        LocalDate until = member.active(asOf);
        if (member.everSigned() && dice.chance(0.3)) {
            support(member, until, dice);
        }
        if (dice.chance(0.5)) {
            marketing(member, until, dice);
        }
        if (dice.chance(0.02)) {
            request(member, until, dice);
        }
        if (dice.chance(0.012)) {
            objection(member, until, dice);
        }
        if (member.everSigned() && dice.chance(member.company ? 0.06 : 0.004)) {
            rows.into(Table.AML_FILE)
                    .number(rows.newKey(Table.AML_FILE))
                    .number(member.customerId)
                    .day(member.createdOn)
                    .day(member.stillACustomer() ? null : member.lastEnd())
                    .text(dice.chance(0.9) ? "clear" : "enhanced")
                    .text(dice.chance(0.3) ? "Beneficial owner confirmed by extract." : null)
                    .end();
        }
    }

    private void support(Member member, LocalDate until, Dice dice) {
        ContractLife.Signed contract = dice.oneOf(member.contracts);
        LocalDate opened = dice.dayBetween(member.createdOn, until);
        boolean open = opened.isAfter(asOf.minusDays(45)) && dice.chance(0.5);
        LocalDate closed = new Course(opened, asOf, dice).later(0, 30);
        long id = rows.newKey(Table.SUPPORT_CASE);
        boolean aboutTheCar = dice.chance(0.5);
        rows.into(Table.SUPPORT_CASE)
                .number(id)
                .number(member.customerId)
                .number(aboutTheCar ? Long.valueOf(contract.vehicleId()) : null)
                .number(aboutTheCar ? null : Long.valueOf(contract.contractId()))
                .moment(opened.atStartOfDay(Moments.BRUSSELS).toInstant().plusSeconds(28_800))
                .moment(
                        open
                                ? null
                                : closed.atStartOfDay(Moments.BRUSSELS)
                                        .toInstant()
                                        .plusSeconds(61_200))
                .text(dice.oneOf(List.of("question", "question", "complaint", "incident", "goodwill")))
                .text(Letters.subject(member.language, dice))
                .end();
        int messages = dice.between(1, 4);
        for (int message = 1; message <= messages; message++) {
            Instant written = opened.atStartOfDay(Moments.BRUSSELS).toInstant().plusSeconds(28_800L + message * 3_600L);
            boolean answer = message % 2 == 0;
            rows.into(Table.SUPPORT_MESSAGE)
                    .number(id)
                    .number(message)
                    .moment(written)
                    .text(answer ? "agent" : "customer")
                    .text(answer ? Letters.answer(member, dice) : Letters.question(member, dice))
                    .end();
        }
    }

    private void marketing(Member member, LocalDate until, Dice dice) {
        LocalDate given = member.createdOn;
        boolean withdrawn = (!member.stillACustomer() && member.everSigned()) ? dice.chance(0.9) : dice.chance(0.18);
        LocalDate withdrawal = withdrawn ? dice.dayBetween(given.plusDays(1), asOf.minusDays(1)) : null;
        consent(member, "marketing", given, withdrawal, dice);
        boolean alsoResearch = dice.chance(0.2);
        if (alsoResearch) {
            consent(member, "market-research", given, withdrawal, dice);
        }
        boolean notYetErased = withdrawal != null && (withdrawal.isAfter(asOf.minusDays(4)) || dice.chance(0.05));
        if (withdrawal == null || notYetErased) {
            rows.into(Table.MARKETING_PROFILE)
                    .number(rows.newKey(Table.MARKETING_PROFILE))
                    .number(member.customerId)
                    .text(dice.oneOf(List.of("family", "commuter", "fleet", "early-adopter", "switcher")))
                    .text(dice.oneOf(
                            List.of("[\"electric\"]", "[\"winter tyres\", \"camping\"]", "[\"leasing\"]", "[]")))
                    .moment(Moments.on(dice.dayBetween(given, until), dice))
                    .end();
        }
    }

    private void consent(Member member, String purpose, LocalDate given, @Nullable LocalDate withdrawn, Dice dice) {
        rows.into(Table.CONSENT)
                .number(rows.newKey(Table.CONSENT))
                .number(member.customerId)
                .text(member.mail)
                .text(purpose)
                .text(dice.oneOf(List.of("e-mail", "e-mail", "app", "post", "telephone")))
                .moment(Moments.on(given, dice))
                .moment(withdrawn == null ? null : Moments.on(withdrawn, dice))
                .end();
    }

    private void request(Member member, LocalDate until, Dice dice) {
        LocalDate received = dice.dayBetween(member.createdOn, until);
        LocalDate answered = received.plusDays(dice.between(2, 29));
        boolean closed = !answered.isAfter(asOf);
        rows.into(Table.DATA_SUBJECT_REQUEST)
                .number(rows.newKey(Table.DATA_SUBJECT_REQUEST))
                .number(member.customerId)
                .text(dice.oneOf(List.of("access", "access", "rectification", "erasure", "portability")))
                .moment(Moments.on(received, dice))
                .day(closed ? answered : null)
                .text(closed ? "Answered in full" : null)
                .end();
    }

    private void objection(Member member, LocalDate until, Dice dice) {
        rows.into(Table.OBJECTION)
                .number(rows.newKey(Table.OBJECTION))
                .number(member.customerId)
                .text(dice.oneOf(List.of(
                        "Geen gebruik voor rapporten", "Je m'oppose aux statistiques", "Works for a competitor")))
                .moment(Moments.on(dice.dayBetween(member.createdOn, until), dice))
                .none()
                .end();
    }
}
