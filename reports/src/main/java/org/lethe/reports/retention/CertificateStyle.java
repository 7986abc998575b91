package org.lethe.reports.retention;

/** How the certificate looks: one A4 page for some twenty clusters, sober enough to be filed. */
final class CertificateStyle {

    static final String CSS = """
            :root { color-scheme: light; --ink: #17202b; --soft: #5a6573; --line: #d4dae2; --tint: #f4f6f9; --mark: #0b5d66;
              --warn: #9a3412; --warn-tint: #fdf3ec; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 12mm 14mm; max-width: 210mm; color: var(--ink); background: #fff;
              font: 8.6pt/1.38 "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
              -webkit-print-color-adjust: exact; print-color-adjust: exact; }
            header { display: flex; justify-content: space-between; align-items: flex-end; gap: 8mm;
              border-bottom: .7mm solid var(--mark); padding-bottom: 2.5mm; }
            h1 { font: 600 19pt/1.1 Georgia, "Times New Roman", "Liberation Serif", serif; margin: 0; }
            header p { margin: 1mm 0 0; color: var(--soft); }
            .verdict { flex: none; padding: 1.2mm 3mm; border: .35mm solid var(--mark); border-radius: 1mm; color: var(--mark);
              font-weight: 600; white-space: nowrap; }
            .warn .verdict { border-color: var(--warn); color: var(--warn); }
            .summary { font: 10.8pt/1.4 Georgia, "Times New Roman", "Liberation Serif", serif; margin: 3mm 0; }
            h2 { font-size: 9.6pt; margin: 3.6mm 0 1mm; color: var(--mark); break-after: avoid; }
            p { margin: 0 0 1mm; }
            dl { display: grid; grid-template-columns: max-content 1fr max-content 1fr; gap: .5mm 3mm; margin: 0; }
            dt { color: var(--soft); }
            dd { margin: 0; overflow-wrap: anywhere; }
            dd.wide { grid-column: 2 / -1; }
            code { font: .9em/1.35 "DejaVu Sans Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
            pre { margin: 1mm 0; padding: 1.4mm 2mm; background: var(--tint); border-left: .7mm solid var(--line);
              white-space: pre-wrap; break-inside: avoid; }
            table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { padding: .65mm 1.4mm; text-align: right; border-bottom: .2mm solid var(--line); vertical-align: top;
              white-space: nowrap; }
            thead th { background: var(--tint); color: var(--soft); font-weight: 600; vertical-align: bottom; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            th.words, td.words { text-align: left; }
            td.wrap { white-space: normal; }
            tbody th { font-weight: 600; text-align: left; white-space: normal; }
            tbody th code { color: var(--soft); font-weight: 400; }
            tr.idle td, tr.idle th { color: var(--soft); font-weight: 400; }
            tr.refused td, tr.refused th, .zero-not { color: var(--warn); }
            tr.because td { text-align: left; white-space: normal; color: var(--soft); padding-top: 0; padding-left: 5mm; }
            tfoot td, tfoot th { border-top: .4mm solid var(--ink); border-bottom: 0; font-weight: 600; }
            .findings { margin: 2.5mm 0; padding: 1.6mm 3mm; background: var(--warn-tint); border-left: 1mm solid var(--warn);
              break-inside: avoid; }
            .findings h2 { margin-top: 0; color: var(--warn); }
            ul { margin: 0; padding-left: 4mm; }
            .sign { display: grid; grid-template-columns: 2fr 1fr 2fr; gap: 8mm; margin-top: 9mm; color: var(--soft);
              break-inside: avoid; }
            .sign div { border-top: .2mm solid var(--soft); padding-top: .8mm; }
            @page { size: A4; margin: 11mm 13mm; }
            @media print { body { padding: 0; max-width: none; } }
            """;

    private CertificateStyle() {}
}
