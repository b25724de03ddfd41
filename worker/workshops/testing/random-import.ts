import { type Dice, pick } from "../../testing/dice";

// Files of participants as people send them, and what becomes of each, told from the contract alone.

export interface KnownPlaces {
  /** By how a cell may call them: what a province, and a municipality of it, may be called. */
  province: string[];
  municipality: string[];
  barangay: string[];
  /** Of another province. */
  foreign: string[];
}

export interface RandomFile {
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
  /** Not a CSV file, or it lacks columns: nothing of it is read. */
  refused: { status: number; detail: string } | null;
  rows: number;
  /** "row column" of each fault, in order of rows. */
  errors: string[];
  skipped: { row: number; reason: string }[];
  /** Names of those who become participants, in order. */
  created: string[];
}

type Cell = { text: string; isBad: boolean };
const good = (text: string): Cell => ({ text, isBad: false });
const bad = (text: string): Cell => ({ text, isBad: true });

const hostileNames = [
  "=1+1",
  "<script>alert(1)</script>",
  "'; DROP TABLE people; --",
  "__proto__",
  "@SUM(A1)",
  "علي",
  "🌾",
];

/** A cell of each column; `n`: of the row in this file, `mark`: of the file. */
function cellsOf(roll: Dice, places: KnownPlaces, mark: string, n: number, seldom: number) {
  const isOdd = () => roll(seldom) === 0;
  const called = `Bai ${pick(roll, [...hostileNames, "Sample", 'the "Tall"', "one, two", "a;b", "line\nbreak"])} ${n}`;
  const name = isOdd() ? pick(roll, [bad(""), bad("x".repeat(121)), bad("a\u0007b")]) : good(called);
  const email = isOdd()
    ? pick(roll, [
        bad("cy@"),
        bad("a b@example.org"),
        bad("@example.org"),
        bad("a@b@c"),
        bad("a\u0007@example.org"),
      ])
    : pick(roll, [good(`p${n}.${mark}@example.org`), good(`P${n}.${mark}@Example.ORG`)]);
  // Of this file alone, whose mark begins with its number: who is known from another would join.
  const digits = `${100 + (Number.parseInt(mark, 10) % 900)}${1000 + n}`;
  const phone = isOdd() ? pick(roll, [bad("12"), bad("phone"), bad("+63 917")]) : good(`+63917${digits}`);
  const type = isOdd()
    ? pick(roll, [bad("king"), bad(""), bad("__proto__"), bad("farmer, elder")])
    : good(pick(roll, ["farmer", "elder", "women_leader", "other"]));
  const province = isOdd() ? pick(roll, [bad("Nowhere"), bad("")]) : good(pick(roll, places.province));
  const municipality = isOdd()
    ? bad(pick(roll, places.foreign))
    : good(roll(2) ? pick(roll, places.municipality) : "");
  const barangay =
    roll(3) > 0
      ? good("")
      : isOdd()
        ? bad("No such place")
        : { text: pick(roll, places.barangay), isBad: municipality.text === "" };
  const organization = isOdd() ? bad("o".repeat(201)) : good(roll(2) ? `Office ${n}` : "");
  const locale = isOdd() ? bad("de") : good(pick(roll, ["", "en", "fil", "fr", "FIL"]));
  return {
    name,
    email,
    phone,
    stakeholder_type: type,
    province,
    municipality,
    barangay,
    organization,
    locale,
  };
}
type Cells = ReturnType<typeof cellsOf>;

const places = ["province", "municipality", "barangay"] as const;

/** Columns at fault: of places the first, for what is below it cannot be judged. */
function faultsOf(cells: Cells): string[] {
  const own = Object.entries(cells).flatMap(([column, { isBad }]) =>
    isBad && !places.some((one) => one === column) ? [column] : [],
  );
  const place = places.find((column) => cells[column].isBad);
  return place ? [...own, place] : own;
}

/** `seldom`: one cell in so many is odd. `here`: the address of somebody who takes part already. */
export function randomFile(
  roll: Dice,
  known: KnownPlaces,
  mark: string,
  here: string,
  seldom: number,
): RandomFile {
  const columns = (
    ["name", "email", "phone", "stakeholder_type", ...places, "organization", "locale"] as const
  )
    .map((column) => ({ column, place: roll(1000) }))
    .sort((a, b) => a.place - b.place)
    .map(({ column }) => column);
  const delimiter = pick(roll, [",", ";", "\t"]);
  const eol = pick(roll, ["\n", "\r\n"]);
  const quote = (text: string) =>
    roll(4) === 0 || /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const file: RandomFile = {
    ...{ bytes: new Uint8Array(), name: pick(roll, ["people.csv", "PEOPLE.CSV", "a b.csv"]) },
    ...{ refused: null, rows: 0, errors: [], skipped: [], created: [] },
  };
  const heads: string[] = columns.map((column) => pick(roll, [column, column.toUpperCase(), ` ${column} `]));
  const lines: string[] = [];
  const seen: Cells[] = [];
  let row = 1;
  for (let n = 0; n < 1 + roll(12); n++) {
    row += 1;
    if (roll(6) === 0) {
      lines.push(pick(roll, ["", delimiter.repeat(3)]));
      row += 1;
    }
    file.rows += 1;
    const cells = cellsOf(roll, known, mark, n, seldom);
    const kind = roll(10);
    const before = seen.length > 0 ? pick(roll, seen) : null;
    if (kind === 0) {
      cells.email = good("");
      cells.phone = good("");
    } else if (
      kind === 1 &&
      before &&
      !before.email.isBad &&
      before.email.text !== "" &&
      before.email.text !== here
    ) {
      cells.email = good(before.email.text.toUpperCase());
      cells.phone = good("");
    } else if (kind === 2) {
      cells.email = good(here.toUpperCase());
      cells.phone = good("");
    } else if (kind < 6) {
      if (roll(2)) cells.email = good("");
      else cells.phone = good("");
    }
    const more = seldom < 20 && roll(30) === 0 ? ["", "more"] : [];
    lines.push([...columns.map((column) => quote(cells[column].text)), ...more].join(delimiter));
    const isContactBad = cells.email.isBad || cells.phone.isBad;
    const isSame = (one: Cells) =>
      (cells.email.text !== "" && one.email.text.toLowerCase() === cells.email.text.toLowerCase()) ||
      (cells.phone.text !== "" && one.phone.text === cells.phone.text);
    const reason = isContactBad
      ? null
      : cells.email.text === "" && cells.phone.text === ""
        ? "no_contact"
        : cells.email.text.toLowerCase() === here.toLowerCase()
          ? "already_participant"
          : seen.some(isSame)
            ? "repeated"
            : null;
    seen.push(cells);
    if (reason) {
      file.skipped.push({ row, reason });
      continue;
    }
    const faults = [...faultsOf(cells), ...(more.length > 0 ? [""] : [])];
    file.errors.push(...faults.map((column) => `${row} ${column}`));
    if (faults.length === 0) file.created.push(cells.name.text.replaceAll("\n", " "));
  }
  const whole = (header: string[]) => {
    const sep = roll(8) === 0 ? `sep=${delimiter}${eol}` : "";
    return new TextEncoder().encode(
      `${roll(2) ? "\uFEFF" : ""}${sep}${[header.join(delimiter), ...lines].join(eol)}${pick(roll, ["", eol])}`,
    );
  };
  file.bytes = whole(heads);
  const notCsv = { status: 415, detail: "File must be a CSV file" };
  switch (roll(24)) {
    case 0:
      return { ...file, name: "people.xlsx", refused: notCsv };
    case 1: {
      const utf16 = new Uint16Array(
        [...new TextDecoder().decode(file.bytes)].map((one) => one.charCodeAt(0)),
      );
      return { ...file, bytes: new Uint8Array(utf16.buffer), refused: notCsv };
    }
    case 2:
      return { ...file, bytes: new Uint8Array([...file.bytes, 0xe9, 0x0a]), refused: notCsv };
    case 3: {
      const gone = pick(roll, ["name", "stakeholder_type", "province"] as const);
      const header = heads.map((head, n) => (columns[n] === gone ? "" : head));
      return {
        ...file,
        bytes: whole(header),
        refused: { status: 400, detail: `Missing required columns: ${gone}` },
      };
    }
    case 4: {
      const header = heads.map((head, n) => (columns[n] === "locale" ? "colour" : head));
      return { ...file, bytes: whole(header), errors: ["1 colour"], skipped: [], created: [] };
    }
    case 5: {
      const header = heads.map((head, n) => (columns[n] === "locale" ? "email" : head));
      return { ...file, bytes: whole(header), errors: ["1 email"], skipped: [], created: [] };
    }
    default:
      return file;
  }
}
