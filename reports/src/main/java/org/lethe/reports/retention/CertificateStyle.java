package org.lethe.reports.retention;

/** How the certificate looks: one A4 page for some twenty clusters, sober enough to be filed. */
final class CertificateStyle {

    static final String CSS = """
            :root { color-scheme: light; --ink: #17202b; --soft: #5a6573; --line: #d4dae2; --tint: #f4f6f9; --mark: #0b5d66;
              --warn: #9a3412; --warn-tint: #fdf3ec; --serif: Georgia, "Times New Roman", "Liberation Serif", serif; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 10mm 12mm; max-width: 210mm; color: var(--ink); background: #fff;
              font: 7.2pt/1.3 "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
              -webkit-print-color-adjust: exact; print-color-adjust: exact; }
            header { display: flex; justify-content: space-between; align-items: flex-end; gap: 6mm;
              border-bottom: .7mm solid var(--mark); padding-bottom: 2mm; }
            h1 { font: 600 17pt/1.1 var(--serif); margin: 0; }
            header p { margin: .8mm 0 0; color: var(--soft); font-size: 8.4pt; }
            .verdict { flex: none; padding: 1mm 2.6mm; border: .35mm solid var(--mark); border-radius: 1mm; color: var(--mark);
              font-size: 8.6pt; font-weight: 600; white-space: nowrap; }
            .warn .verdict { border-color: var(--warn); color: var(--warn); }
            .summary { font: 9.6pt/1.34 var(--serif); margin: 2.2mm 0; }
            h2 { font-size: 8.8pt; margin: 2mm 0 .5mm; color: var(--mark); break-after: avoid; }
            p { margin: 0 0 .7mm; }
            .facts { display: grid; grid-template-columns: max-content 1fr max-content 1fr; gap: .3mm 3mm; margin: 0; }
            dt { color: var(--soft); }
            dd { margin: 0; overflow-wrap: anywhere; }
            dt.wide { grid-column: 1; }
            dd.wide { grid-column: 2 / -1; }
            code { font: .92em/1.3 "DejaVu Sans Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
            pre { margin: .8mm 0; padding: 1mm 1.6mm; background: var(--tint); border-left: .7mm solid var(--line);
              font-size: 6.4pt; white-space: pre-wrap; break-inside: avoid; }
            table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { padding: .3mm 1.1mm; text-align: right; border-bottom: .2mm solid var(--line); vertical-align: baseline;
              white-space: nowrap; }
            thead th { background: var(--tint); color: var(--soft); font-weight: 600; vertical-align: bottom; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            th.words, td.words { text-align: left; white-space: normal; }
            tbody th { font-weight: 600; }
            tbody th code { color: var(--soft); font-weight: 400; font-size: .86em; white-space: nowrap; }
            tr.idle td, tr.idle th { color: var(--soft); font-weight: 400; }
            tr.refused td, tr.refused th { color: var(--warn); }
            tr.explained td, tr.explained th { border-bottom: 0; padding-bottom: 0; }
            tr.because td { text-align: left; white-space: normal; color: var(--soft); padding-top: 0; padding-left: 4mm; }
            tfoot td, tfoot th { border-top: .4mm solid var(--ink); border-bottom: 0; font-weight: 600; }
            .legend { color: var(--soft); font-size: 6.7pt; margin-top: .6mm; }
            .findings { margin: 2mm 0; padding: 1.2mm 2.6mm; background: var(--warn-tint); border-left: 1mm solid var(--warn);
              break-inside: avoid; }
            .findings h2 { margin: 0 0 .3mm; color: var(--warn); }
            ul { margin: 0; padding-left: 4mm; }
            .columns { columns: 2; column-gap: 7mm; margin-top: 1.6mm; orphans: 2; widows: 2; }
            .columns h2:first-child { margin-top: 0; }
            .sign { display: grid; grid-template-columns: 2fr 1fr 2fr; gap: 8mm; margin-top: 7mm; color: var(--soft);
              break-inside: avoid; }
            .sign div { border-top: .2mm solid var(--soft); padding-top: .6mm; }
            @page { size: A4; margin: 9mm 12mm; }
            @media print { body { padding: 0; max-width: none; } }
            """;

    private CertificateStyle() {}
}
