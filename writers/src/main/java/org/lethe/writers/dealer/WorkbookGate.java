package org.lethe.writers.dealer;

import static org.lethe.writers.dealer.WorkbookParts.each;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lethe.reports.dealer.Released;
import org.lethe.reports.workbook.Workbook;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads a finished workbook as bytes, with nothing of the program that wrote it, and says every number in it that was not released to its recipient, every
 * cell that is not what the report has there, and every place where a number could hide: parts, formulas, hidden sheets, rows and columns, names,
 * formats, comments, properties, caches of charts.
 */
public final class WorkbookGate {
    private static final Set<String> FORMATS = Set.of("0\" %\"", "#,##0", "@", "General");

    /** Those formats of a spreadsheet's own that the report uses: general, whole with groups, text. */
    private static final Set<String> BUILT_IN = Set.of("0", "3", "49");

    private static final Pattern REPEATED_ROWS = Pattern.compile("'?[^'!]+'?!\\$\\d+:\\$\\d+");
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");

    private final WorkbookParts parts;
    private final Described described;
    private final SheetGate sheets;
    private final List<String> problems;

    private WorkbookGate(WorkbookParts parts, Described described, Released released, List<String> problems) {
        this.parts = parts;
        this.described = described;
        this.problems = problems;
        sheets = new SheetGate(released, described, styles(), problems);
    }

    /**
     * Everything that has no business in the file; empty when it may go out. Says places, never values.
     *
     * @param report   what the file should say
     * @param released what may be said to its recipient, from the ledger's facts and not from the report
     */
    public static List<String> problems(byte[] workbook, Workbook report, Released released) {
        List<String> problems = new ArrayList<>();
        WorkbookParts parts = WorkbookParts.of(workbook, problems);
        WorkbookGate gate = new WorkbookGate(parts, new Described(report), released, problems);
        parts.parts.forEach(gate::read);
        return List.copyOf(problems);
    }

    private void read(String name, Document part) {
        Vocabulary.check(name, part, problems);
        Element root = part.getDocumentElement();
        Matcher sheet = SHEET.matcher(name);
        if (sheet.matches()) {
            sheets.cells(name, Integer.parseInt(sheet.group(1)) - 1, root);
            each(root, "oddFooter").forEach(text -> sheets.say(name, text.getTextContent()));
        } else if (name.startsWith("xl/charts/")) {
            sheets.chart(name, root);
        } else if (name.equals("xl/workbook.xml")) {
            book(name, root);
        } else if (name.startsWith("docProps/")) {
            for (String tag : List.of("Application", "creator", "lastModifiedBy", "title")) {
                each(root, tag).forEach(text -> sheets.say(name, text.getTextContent()));
            }
        }
    }

    private void book(String name, Element book) {
        List<Element> all = each(book, "sheet");
        if (all.size() != described.size()) {
            problems.add(name + ": more or fewer sheets than the report has");
        }
        for (int sheet = 0; sheet < all.size(); sheet++) {
            if (!described.isSheet(sheet, all.get(sheet).getAttribute("name"))) {
                problems.add(name + ": a sheet with another name than in the report");
            }
            if (all.get(sheet).hasAttribute("state")) {
                problems.add(name + ": a hidden sheet");
            }
        }
        for (Element defined : each(book, "definedName")) {
            boolean repeated = defined.getAttribute("name").equals("_xlnm.Print_Titles")
                    && REPEATED_ROWS.matcher(defined.getTextContent()).matches();
            if (!repeated) {
                problems.add(name + ": a defined name");
            }
        }
    }

    /** For each cell style, whether it shows percentages; and that no format says what is not in the cell. */
    private List<Boolean> styles() {
        List<Boolean> percent = new ArrayList<>();
        Map<String, String> codes = new TreeMap<>();
        for (Element format : parts.each("xl/styles.xml", "numFmt")) {
            codes.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode"));
            if (!FORMATS.contains(format.getAttribute("formatCode"))) {
                problems.add("xl/styles.xml: a number format that the report does not use");
            }
        }
        for (Element list : parts.each("xl/styles.xml", "cellXfs")) {
            for (Element style : each(list, "xf")) {
                String id = style.getAttribute("numFmtId");
                if (!codes.containsKey(id) && !BUILT_IN.contains(id)) {
                    problems.add("xl/styles.xml: a number format that the report does not use");
                }
                percent.add(codes.getOrDefault(id, "").contains("%"));
            }
        }
        return percent;
    }
}
