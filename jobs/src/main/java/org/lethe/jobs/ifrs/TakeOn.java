package org.lethe.jobs.ifrs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.lethe.evidence.Sha256;
import org.lethe.readers.ifrs.BookReader;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.ifrs.PeriodDesk;
import org.lethe.writers.ifrs.Posted;
import org.lethe.writers.ifrs.PostingOrder;
import org.lethe.writers.ifrs.TakeOnDesk;

/** Takes an entity on: proposes opening balances, and posts signed ones as period 0. */
public final class TakeOn {

    private final Books books;

    /** @param books that the entity joins */
    public TakeOn(Books books) {
        this.books = books;
    }

    /**
     * Writes a proposal from the business data, for people to check and sign.
     *
     * @throws RefusedException when the entity is unknown to the settings, or the day is not the last of a month
     */
    public void propose(String entity, LocalDate openedOn, OutputStream out) {
        PostingOrder order = order(entity, openedOn);
        Transaction.in("Proposing opening balances", books.posting(), session -> {
            try {
                new TakeOnDesk(session).propose(order, out);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Posts signed balances. Two roles take part, so two transactions: if the process ends between them, the same call again does the
     * second.
     *
     * @param by who prepared them
     * @param signedBy who signed them
     * @throws RefusedException saying everything that is wrong with them; nothing is posted then
     */
    public Posted post(String entity, LocalDate openedOn, Path balances, String by, String signedBy) {
        PostingOrder order = order(entity, openedOn);
        if (by.equals(signedBy)) {
            throw new RefusedException(
                    "Opening balances are signed by somebody else than " + by + ", who prepared them.");
        }
        byte[] file = bytes(balances);
        String digest = Sha256.of(file);
        Posted posted = Transaction.in("Posting opening balances", books.posting(), session -> {
            TakeOnDesk desk = new TakeOnDesk(session);
            if (new BookReader(session)
                    .entities().stream().anyMatch(each -> each.name().equals(entity))) {
                return desk.interrupted(order, digest, by, signedBy)
                        .orElseThrow(() ->
                                new RefusedException(entity + " was taken on already: its opening balances stand."));
            }
            List<String> problems = problems(desk, file, order);
            if (!problems.isEmpty()) {
                throw new RefusedException("The opening balances cannot be taken on:\n  "
                        + String.join("\n  ", problems) + "\nNothing was posted.");
            }
            return desk.post(order, digest, by, signedBy);
        });
        Transaction.in("Storing the opening balances", books.controller(), session -> {
            new PeriodDesk(session).storeBalances(entity, order.month());
            return true;
        });
        new LedgerReader(books.posting()).head().ifPresent(books.anchors()::note);
        return posted;
    }

    private PostingOrder order(String entity, LocalDate openedOn) {
        YearMonth month = YearMonth.from(openedOn);
        if (!openedOn.equals(month.atEndOfMonth())) {
            throw new RefusedException(
                    "Books open at the end of a month, and " + openedOn + " is not the last day of one.");
        }
        BookReader reader = new BookReader(books.posting());
        int version = reader.latestVersion();
        List<String> countries = version == 0 ? List.of() : reader.countries(entity, version);
        if (countries.isEmpty()) {
            throw new RefusedException("The settings know no entity " + entity
                    + " with countries: add it to config/ifrs.yaml and load that with 'lethe ifrs settings'.");
        }
        return new PostingOrder(
                entity,
                countries,
                openedOn,
                month,
                openedOn,
                version,
                true,
                books.clock().instant());
    }

    private static List<String> problems(TakeOnDesk desk, byte[] file, PostingOrder order) {
        try {
            return desk.read(new ByteArrayInputStream(file), order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read once: what is posted is what the digest is of. */
    private static byte[] bytes(Path balances) {
        try {
            return Files.readAllBytes(balances);
        } catch (IOException e) {
            throw new RefusedException("The file " + balances + " cannot be read by this user.");
        }
    }
}
