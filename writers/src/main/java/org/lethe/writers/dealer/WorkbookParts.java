package org.lethe.writers.dealer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook taken apart: only the parts that a report has, each well-formed, and nothing between, beside or behind them. */
final class WorkbookParts {
    private static final Pattern PARTS =
            Pattern.compile("\\[Content_Types]\\.xml|_rels/\\.rels|docProps/(app|core)\\.xml"
                    + "|xl/(workbook|styles|sharedStrings)\\.xml|xl/_rels/workbook\\.xml\\.rels|xl/worksheets/sheet\\d+\\.xml"
                    + "|xl/worksheets/_rels/sheet\\d+\\.xml\\.rels|xl/drawings/drawing\\d+\\.xml|xl/drawings/_rels/drawing\\d+\\.xml\\.rels"
                    + "|xl/charts/chart\\d+\\.xml");
    private static final int LARGEST_PART = 8 << 20;
    private static final int END_OF_ZIP = 22;
    private static final int COUNT_AT = 10;

    final Map<String, Document> parts = new TreeMap<>();
    private final List<String> problems;

    private WorkbookParts(List<String> problems) {
        this.problems = problems;
    }

    /** Takes it apart and adds what is wrong to the problems. */
    static WorkbookParts of(byte[] workbook, List<String> problems) {
        WorkbookParts parts = new WorkbookParts(problems);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                parts.add(entry, zip.readNBytes(LARGEST_PART + 1));
            }
            parts.end(workbook, entries);
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook cannot be unpacked", e);
        }
        return parts;
    }

    private void add(ZipEntry entry, byte[] content) {
        String name = entry.getName();
        if (!PARTS.matcher(name).matches() || content.length > LARGEST_PART) {
            problems.add("a part that does not belong into a report");
            return;
        }
        try {
            if (parts.put(name, parser().parse(new ByteArrayInputStream(content))) != null) {
                problems.add(name + ": is there twice");
            }
        } catch (IOException | SAXException e) { // the parser's message may quote what it read
            problems.add(name + ": is no XML that a report is made of");
        }
    }

    /** The list of contents at the end: as many parts as were read, no comment, and nothing behind it. */
    private void end(byte[] workbook, int entries) {
        int end = workbook.length - END_OF_ZIP;
        boolean whole = end >= 0
                && workbook[end] == 'P'
                && workbook[end + 1] == 'K'
                && (workbook[end + COUNT_AT] & 0xff) == entries
                && workbook[workbook.length - 1] == 0
                && workbook[workbook.length - 2] == 0;
        if (!whole) {
            problems.add("something beside the parts of the workbook");
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
            documents.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            documents.setNamespaceAware(true);
            DocumentBuilder parser = documents.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler()); // the usual one prints
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java parses XML", e);
        }
    }

    /** All elements of a part with a local name. */
    List<Element> each(String part, String tag) {
        Document document = parts.get(part);
        return document == null ? List.of() : each(document.getDocumentElement(), tag);
    }

    /** All elements within another one. */
    static List<Element> each(Element within, String tag) {
        List<Element> found = new ArrayList<>();
        NodeList all = within.getElementsByTagNameNS("*", tag);
        for (int each = 0; each < all.getLength(); each++) {
            found.add((Element) all.item(each));
        }
        return found;
    }
}
