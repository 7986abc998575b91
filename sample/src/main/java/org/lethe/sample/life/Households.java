package org.lethe.sample.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/** Who the customers are: households of one or two, companies, prospects; their addresses, accounts and bank accounts. */
final class Households {

    private final BusinessRows rows;
    private final LocalDate asOf;
    private final long seed;
    private final ContractLife contracts;
    private final CareLife care;
    private final BankAccounts banks;

    Households(
            BusinessRows rows, LocalDate asOf, long seed, ContractLife contracts, CareLife care, BankAccounts banks) {
        this.rows = rows;
        this.asOf = asOf;
        this.seed = seed;
        this.contracts = contracts;
        this.care = care;
        this.banks = banks;
    }

    /** Invents one household or company and everything that happened to it; returns how many customers it has. */
    int write(int number) {
        Dice dice = new Dice(seed, "household", number);
        boolean company = dice.chance(0.12);
        Places.Town town = Places.town(dice);
        Places.Place place = Places.invent(town, dice);
        long address = address(place);
        List<Member> members = new ArrayList<>();
        Member first = member(company, town.language(), Names.invent(town.language(), dice), place, dice);
        members.add(first);
        if (!company && dice.chance(0.28)) {
            Names.Name relative = Names.relative(first.name, town.language(), dice);
            members.add(member(false, town.language(), relative, place, dice));
        }
        for (Member member : members) {
            live(member, address, dice);
        }
        if (members.size() == 2 && dice.chance(0.5)) {
            contracts.shareTheCar(first, members.get(1), dice);
        }
        return members.size();
    }

    private Member member(boolean company, String language, Names.Name name, Places.Place place, Dice dice) {
        LocalDate created = Moments.registrationDay(asOf.minusMonths(37), asOf.minusDays(10), dice);
        Member member = new Member(rows.newKey(Table.CUSTOMER), company, language, name, place, created);
        member.mail = Names.mail(name, member.customerId, dice);
        if (company) {
            String form = "LU".equals(place.country()) ? " S.à r.l." : dice.chance(0.5) ? " BV" : " SRL";
            member.companyName = name.family() + " "
                    + dice.oneOf(List.of("Bouw", "Transport", "& Fils", "Services", "IT", "Horeca")) + form;
            member.vatNumber = "LU".equals(place.country())
                    ? "LU" + (10_000_000 + member.customerId % 90_000_000)
                    : "BE0" + (100_000_000 + member.customerId * 97 % 900_000_000);
        }
        return member;
    }

    private void live(Member member, long address, Dice dice) {
        boolean prospect = !member.company && dice.chance(0.13);
        if (prospect) {
            contracts.onlyAsked(member, dice);
        } else {
            Long bank = bankAccount(member, dice);
            member.loginId =
                    !member.company || dice.chance(0.6) ? Long.valueOf(rows.newKey(Table.LOGIN_ACCOUNT)) : null;
            int count = member.company ? 1 + dice.weighted(40, 30, 15, 8, 4, 2, 1) : 1 + dice.weighted(82, 15, 3);
            LocalDate from = member.createdOn;
            for (int contract = 0; contract < count && from.isBefore(asOf.minusDays(5)); contract++) {
                from = contracts.sign(member, from, bank, contract == 0, dice);
            }
        }
        customer(member, dice);
        rows.into(Table.CUSTOMER_ADDRESS)
                .number(member.customerId)
                .number(address)
                .text(member.company ? "registered" : "home")
                .end();
        if (dice.chance(0.05)) {
            long second = address(Places.invent(Places.town(dice), dice));
            rows.into(Table.CUSTOMER_ADDRESS)
                    .number(member.customerId)
                    .number(second)
                    .text("billing")
                    .end();
        }
        if (member.loginId != null) {
            login(member, member.loginId, dice);
        }
        care.write(member, dice);
    }

    private void customer(Member member, Dice dice) {
        LocalDate end = member.lastEnd();
        LocalDate lastContact = member.lastContactOn;
        if (lastContact == null) {
            LocalDate until = member.active(asOf);
            LocalDate since = until.minusMonths(8);
            lastContact = dice.dayBetween(since.isBefore(member.createdOn) ? member.createdOn : since, until);
        }
        boolean person = !member.company;
        rows.into(Table.CUSTOMER)
                .number(member.customerId)
                .text(person ? "private" : "business")
                .text(member.language)
                .text(member.name.salutation())
                .text(member.name.given())
                .text(member.name.family())
                .day(person ? dice.dayBetween(asOf.minusYears(82), asOf.minusYears(21)) : null)
                .text(member.companyName)
                .text(member.vatNumber)
                .text(member.mail)
                .text(dice.chance(0.85) ? phone(member, dice) : null)
                .day(member.createdOn)
                .day(lastContact)
                .day(end)
                .end();
    }

    private void login(Member member, long login, Dice dice) {
        LocalDate until = member.active(asOf);
        boolean shop = dice.chance(0.07);
        boolean shopOver = shop && dice.chance(0.4);
        LocalDate shopEnd = shopOver ? dice.dayBetween(member.createdOn, asOf) : null;
        rows.into(Table.LOGIN_ACCOUNT)
                .number(login)
                .number(member.customerId)
                .text(member.mail)
                .text(member.mail)
                .moment(Moments.on(member.createdOn, dice))
                .moment(
                        dice.chance(0.9)
                                ? Moments.on(dice.dayBetween(member.createdOn, until.minusDays(1)), dice)
                                : null)
                .text(shop ? "accessories-shop" : null)
                .day(shopEnd)
                .end();
        profiles(member, login, dice);
    }

    private void profiles(Member member, long login, Dice dice) {
        Long vehicle = member.contracts.stream()
                .filter(contract -> contract.endedOn() == null && contract.activatedOn() != null)
                .map(ContractLife.Signed::vehicleId)
                .findFirst()
                .orElse(null);
        LocalDate end = member.lastEnd();
        boolean over = !member.stillACustomer() && end != null;
        String settings = "{\"seat\": %d, \"climate\": %d, \"favourite\": \"%s\"}"
                .formatted(dice.between(1, 9), dice.between(17, 24), member.place.city());
        profile(login, member.name.given(), settings, over ? null : vehicle, over ? end : null);
        if (dice.chance(0.15)) {
            LocalDate replaced = dice.dayBetween(member.createdOn, member.active(asOf));
            boolean recent = ChronoUnit.DAYS.between(replaced, asOf) < 40;
            if (recent) {
                profile(login, member.name.given() + " 2", "{\"seat\": 4}", null, replaced);
            }
        }
    }

    private void profile(
            long login, String name, String settings, @Nullable Long vehicle, @Nullable LocalDate deactivated) {
        rows.into(Table.USER_PROFILE)
                .number(rows.newKey(Table.USER_PROFILE))
                .number(login)
                .text(name)
                .text(settings)
                .number(vehicle)
                .day(deactivated)
                .end();
    }

    private Long bankAccount(Member member, Dice dice) {
        long id = rows.newKey(Table.BANK_ACCOUNT);
        String iban = banks.iban(member.place.country(), id);
        rows.into(Table.BANK_ACCOUNT)
                .number(id)
                .number(member.customerId)
                .bytes(banks.encrypt(iban, id))
                .text(iban.substring(iban.length() - 4))
                .text(
                        dice.chance(0.97)
                                ? member.payer().name()
                                : Names.invent(member.language, dice).full())
                .day(member.createdOn)
                .none()
                .end();
        return id;
    }

    private long address(Places.Place place) {
        long id = rows.newKey(Table.ADDRESS);
        rows.into(Table.ADDRESS)
                .number(id)
                .text(place.street())
                .text(place.number())
                .text(place.postcode())
                .text(place.city())
                .text(place.country())
                .end();
        return id;
    }

    private static String phone(Member member, Dice dice) {
        return "LU".equals(member.place.country())
                ? "+352 621 " + dice.between(100_000, 999_999)
                : "+32 4" + dice.between(60, 99) + " " + dice.between(100_000, 999_999);
    }
}
