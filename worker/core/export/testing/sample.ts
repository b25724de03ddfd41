import type { Sheet, SheetRow } from "../sheet";
import type { SheetFile } from "../sheet-file";

export const sheet: Sheet = {
  name: "Everything",
  columns: [
    { title: "Text", kind: "text", width: 30 },
    { title: "Count", kind: "integer", width: 10 },
    { title: "Rate", kind: "decimal", width: 10 },
    { title: "Day", kind: "day", width: 12 },
    { title: "Month", kind: "month", width: 10 },
    { title: "Time", kind: "instant", width: 24 },
  ],
};
export const other: Sheet = { name: "Other", columns: [{ title: "Text", kind: "text", width: 30 }] };

export const us = Date.parse("2026-03-29T01:30:15.123Z") * 1000 + 456;
export const texts = [
  "plain",
  'with "quotes", a comma; and\na line\r\nbreak\tand a tab',
  "አማርኛ · हिन्दी · Élodie · 🦊👩‍🌾",
  "=HYPERLINK(1)",
  "+251911000001",
  "-1+1",
  "@SUM(1)",
  " leading and trailing ",
  "<b>&amp;</b> _x0041_ ]]>",
  "a\u0000b\u000bc\ud800d",
  "",
  "0012",
  "1e5",
];
/** Every kind of cell, the texts that files are broken by among them. */
export const rows: SheetRow[] = texts.map((text, i) => [
  text,
  i * 1000,
  12.5,
  "2028-02-29",
  "2026-11",
  us + i,
]);

/** The whole file; put down and taken up again after each piece, as a job does. */
export function write(open: (state?: never) => SheetFile, sheets: [Sheet, SheetRow[][]][]): Uint8Array {
  let file = open();
  const pieces: Uint8Array[] = [];
  const next = (what: (file: SheetFile) => Uint8Array[]) => {
    pieces.push(...what(file));
    file = open((JSON.parse(JSON.stringify(file.state)) ?? undefined) as never);
  };
  next((f) => f.start());
  for (const [one, parts] of sheets) {
    next((f) => f.beginSheet(one));
    for (const part of parts) next((f) => f.addRows(one, part));
    next((f) => f.endSheet());
  }
  next((f) => f.finish());
  return new Uint8Array(Buffer.concat(pieces));
}
