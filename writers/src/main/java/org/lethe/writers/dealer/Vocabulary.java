package org.lethe.writers.dealer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The elements and attributes that a report is made of, by kind of part. Whatever is not among them could hold a number that nobody looks at: formulas,
 * comments, validations, links, extensions, hidden rows, custom properties. New ones have to be let in here, by somebody who knows what they hold.
 */
final class Vocabulary {
    private static final Map<String, Set<String>> ELEMENTS = Map.of(
            "xl/worksheets/sheet",
            words(
                    "worksheet sheetPr pageSetUpPr dimension sheetViews sheetView pane selection sheetFormatPr cols col sheetData row c v is t"
                            + " pageMargins pageSetup headerFooter oddFooter drawing"),
            "xl/charts/",
            words(
                    "chartSpace chart title tx rich bodyPr lstStyle p pPr defRPr r rPr t endParaRPr layout overlay plotArea barChart lineChart barDir"
                            + " varyColors ser idx order v spPr solidFill prstClr ln cat val strRef strCache numRef numCache f ptCount pt gapWidth axId catAx"
                            + " valAx scaling orientation delete axPos majorTickMark minorTickMark tickLblPos crossAx crosses crossBetween auto marker symbol"
                            + " legend legendPos plotVisOnly printSettings headerFooter pageMargins pageSetup dispBlanksAs"),
            "xl/drawings/drawing",
            words(
                    "wsDr twoCellAnchor from to col colOff row rowOff graphicFrame nvGraphicFramePr cNvPr cNvGraphicFramePr xfrm off ext graphic graphicData"
                            + " chart clientData"),
            "xl/workbook.xml",
            words("workbook workbookPr bookViews workbookView sheets sheet definedNames definedName"),
            "xl/styles.xml",
            words(
                    "styleSheet numFmts numFmt fonts font sz color name family scheme b i fills fill patternFill fgColor bgColor borders border left right"
                            + " top bottom diagonal cellStyleXfs cellXfs xf alignment"),
            "xl/sharedStrings.xml",
            words("sst"),
            "docProps/app.xml",
            words("Properties Application"),
            "docProps/core.xml",
            words("coreProperties created creator lastModifiedBy modified title"),
            "[Content_Types].xml",
            words("Types Default Override"),
            "",
            words("Relationships Relationship"));

    private static final Set<String> ATTRIBUTES = words(
            "activePane activeTab algn anchor applyAlignment applyBorder applyFill applyFont applyNumberFormat b borderId bottom ContentType count"
                    + " customHeight customWidth cx cy date1904 defaultRowHeight editAs Extension fillId fitToHeight fitToPage fitToWidth fontId footer"
                    + " formatCode header ht id Id idx indexed l lang left localSheetId max min name numFmtId orientation pane paperSize PartName"
                    + " patternType quotePrefix r ref right rtlCol s sheetId space state style sz t tabSelected Target top topLeftCell type Type uniqueCount uri"
                    + " usePrinterDefaults val vertical width workbookViewId wrapText x xfId y ySplit horizontal rgb");

    /** Elements whose text is looked at elsewhere, or a moment, or a place on the sheet. */
    private static final Set<String> WITH_TEXT =
            words("v t f oddFooter definedName Application created modified creator lastModifiedBy title"
                    + " col colOff row rowOff");

    private Vocabulary() {}

    /** Adds everything in a part that a report does not say. */
    static void check(String name, Document part, List<String> problems) {
        Set<String> known = words("");
        int longest = -1;
        for (Map.Entry<String, Set<String>> each : ELEMENTS.entrySet()) {
            if (name.startsWith(each.getKey()) && each.getKey().length() > longest) {
                longest = each.getKey().length();
                known = each.getValue();
            }
        }
        check(name, part, known, problems);
    }

    private static void check(String name, Node node, Set<String> known, List<String> problems) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeType()) {
                case Node.ELEMENT_NODE -> {
                    element(name, (Element) child, known, problems);
                    check(name, child, known, problems);
                }
                case Node.TEXT_NODE -> {
                    if (!child.getNodeValue().isBlank() && !WITH_TEXT.contains(node.getLocalName())) {
                        problems.add(name + ": a text where a report has none");
                    }
                }
                default -> problems.add(name + ": something that is neither element nor text");
            }
        }
    }

    private static void element(String name, Element element, Set<String> known, List<String> problems) {
        if (!known.contains(element.getLocalName())) {
            problems.add(name + ": an element that a report does not have");
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int each = 0; each < attributes.getLength(); each++) {
            Node attribute = attributes.item(each);
            boolean space = "http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI());
            if (!space && !ATTRIBUTES.contains(attribute.getLocalName())) {
                problems.add(name + ": an attribute that a report does not have");
            }
        }
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }
}
