package org.lethe.sample.nasty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.life.BankAccounts;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/** Accounts, mandates, requests, letters and consents of a situation; "nobody" is a row whose subject is gone. */
final class Papers {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final BusinessRows rows;
    private final LocalDate asOf;
    private final BankAccounts banks;

    Papers(BusinessRows rows, LocalDate asOf, BankAccounts banks) {
        this.rows = rows;
        this.asOf = asOf;
        this.banks = banks;
    }

    Known login(@Nullable Person of) {
        return login(of, null, null);
    }

    /** A login that somebody used until that day. */
    Known loginUsed(Person of, LocalDate lastUsed) {
        return login(of, null, null, lastUsed);
    }

    /** A login that another service uses as well, until that service ended. */
    Known login(@Nullable Person of, @Nullable String otherService, @Nullable LocalDate otherServiceEnded) {
        return login(of, otherService, otherServiceEnded, null);
    }

    private Known login(
            @Nullable Person of,
            @Nullable String otherService,
            @Nullable LocalDate otherServiceEnded,
            @Nullable LocalDate lastUsed) {
        long id = rows.newKey(Table.LOGIN_ACCOUNT);
        rows.into(Table.LOGIN_ACCOUNT)
                .number(id)
                .number(of == null ? null : Long.valueOf(of.id()))
                .text("nasty" + id)
                .text(of == null ? "gone" + id + "@mail.example" : of.mail())
                .moment(noon(asOf.minusYears(6)))
                .moment(lastUsed == null ? null : noon(lastUsed))
                .text(otherService)
                .day(otherServiceEnded)
                .end();
        return Known.Row.of("login-account", id);
    }

    Known profile(@Nullable Known login, @Nullable Car activeIn, @Nullable LocalDate deactivated) {
        long id = rows.newKey(Table.USER_PROFILE);
        rows.into(Table.USER_PROFILE)
                .number(id)
                .number(login == null ? null : Long.valueOf(login.key()))
                .text("Anneke's profiel")
                .text("{\"seat\": 3, \"favourite\": \"Café 't Hoekje\"}")
                .number(activeIn == null ? null : Long.valueOf(activeIn.id()))
                .day(deactivated)
                .end();
        return Known.Row.of("user-profile", id);
    }

    Known bankAccount(Person of) {
        long id = rows.newKey(Table.BANK_ACCOUNT);
        String iban = banks.iban("BE", id);
        rows.into(Table.BANK_ACCOUNT)
                .number(id)
                .number(of.id())
                .bytes(banks.encrypt(iban, id))
                .text(iban.substring(iban.length() - 4))
                .text(of.name())
                .day(asOf.minusYears(6))
                .none()
                .end();
        return Known.Row.of("bank-account", id);
    }

    Known mandate(Agreement contract, Known bankAccount, @Nullable LocalDate revoked) {
        long id = rows.newKey(Table.MANDATE);
        rows.into(Table.MANDATE)
                .number(id)
                .number(contract.id())
                .text(bankAccount.key())
                .text("NASTY-" + id)
                .day(asOf.minusYears(6))
                .day(revoked)
                .end();
        return Known.Row.of("sepa-mandate", id);
    }

    Known amlFile(Person about, @Nullable LocalDate relationshipEnded) {
        long id = rows.newKey(Table.AML_FILE);
        rows.into(Table.AML_FILE)
                .number(id)
                .number(about.id())
                .day(asOf.minusYears(13))
                .day(relationshipEnded)
                .text("clear")
                .none()
                .end();
        return about;
    }

    Known request(
            @Nullable Person of,
            String result,
            @Nullable LocalDate closed,
            @Nullable LocalDate lastContact,
            @Nullable Agreement became) {
        long id = rows.newKey(Table.SALES_REQUEST);
        rows.into(Table.SALES_REQUEST)
                .number(id)
                .number(of == null ? null : Long.valueOf(of.id()))
                .number(1)
                .number(2)
                .none()
                .text("dealer")
                .day(asOf.minusYears(7))
                .none()
                .text(result)
                .day(closed)
                .day(lastContact)
                .number(became == null ? null : Long.valueOf(became.id()))
                .text("refused".equals(result) ? "Te duur, zei ze" : null)
                .end();
        return Known.Row.of("sales-request", id);
    }

    Known advice(@Nullable Person to, @Nullable Agreement on, LocalDate day) {
        long id = rows.newKey(Table.ADVICE_RECORD);
        rows.into(Table.ADVICE_RECORD)
                .number(id)
                .number(to == null ? null : Long.valueOf(to.id()))
                .number(on == null ? null : Long.valueOf(on.id()))
                .number(1)
                .day(day)
                .text("term-and-price")
                .text("Uitgelegd aan Anneke")
                .end();
        return Known.Row.of("advice-record", id);
    }

    Known supportCase(@Nullable Person of, @Nullable Instant closed) {
        long id = rows.newKey(Table.SUPPORT_CASE);
        rows.into(Table.SUPPORT_CASE)
                .number(id)
                .number(of == null ? null : Long.valueOf(of.id()))
                .none()
                .none()
                .moment(noon(asOf.minusYears(7)))
                .moment(closed)
                .text("complaint")
                .text("Klacht van Anneke")
                .end();
        rows.into(Table.SUPPORT_MESSAGE)
                .number(id)
                .number(1)
                .moment(noon(asOf.minusYears(7)))
                .text("customer")
                .text("Bel me op +32 470 123456.\nGroeten, Anneke")
                .end();
        return Known.Row.of("support-case", id);
    }

    Known consent(@Nullable Person of, String purpose, @Nullable Instant withdrawn) {
        long id = rows.newKey(Table.CONSENT);
        rows.into(Table.CONSENT)
                .number(id)
                .number(of == null ? null : Long.valueOf(of.id()))
                .text(of == null ? "gone" + id + "@mail.example" : of.mail())
                .text(purpose)
                .text("e-mail")
                .moment(noon(asOf.minusYears(7)))
                .moment(withdrawn)
                .end();
        return Known.Row.of("consent-proof", id);
    }

    Known marketingProfile(Person of) {
        long id = rows.newKey(Table.MARKETING_PROFILE);
        rows.into(Table.MARKETING_PROFILE)
                .number(id)
                .number(of.id())
                .text("family")
                .text("[\"camping\", \"électrique\"]")
                .moment(noon(asOf.minusYears(4)))
                .end();
        return Known.Row.of("marketing-profile", id);
    }

    Known subjectRequest(@Nullable Person of, @Nullable LocalDate closed) {
        long id = rows.newKey(Table.DATA_SUBJECT_REQUEST);
        rows.into(Table.DATA_SUBJECT_REQUEST)
                .number(id)
                .number(of == null ? null : Long.valueOf(of.id()))
                .text("access")
                .moment(noon(asOf.minusYears(7)))
                .day(closed)
                .text(closed == null ? null : "Answered in full")
                .end();
        return Known.Row.of("data-subject-request", id);
    }

    void objection(Person of) {
        rows.into(Table.OBJECTION)
                .number(rows.newKey(Table.OBJECTION))
                .number(of.id())
                .text("Ik werk bij de concurrent")
                .moment(noon(asOf.minusYears(2)))
                .none()
                .end();
    }

    static Instant noon(LocalDate day) {
        return at(day, 12, 0);
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(BRUSSELS).toInstant();
    }
}
