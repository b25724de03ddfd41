import { expect, it } from "vitest";
import { mostRows, readOfficersCsv } from "./read-officers-csv";

const header = "name,email,phone,region,max_links";

it("reads officers, whatever the order of columns, the delimiter and the line ends", () => {
  const plain = readOfficersCsv(`${header}\nAsha Rai,asha@example.org,+9779812345678,Koshi,5\n`);
  expect(plain).toEqual({
    rows: 1,
    officers: [
      {
        row: 2,
        officer: {
          name: "Asha Rai",
          email: "asha@example.org",
          phone: "+9779812345678",
          region: "Koshi",
          max_links: 5,
        },
      },
    ],
    errors: [],
  });
  const other = readOfficersCsv(
    `\uFEFFPhone; NAME ;max_links;email;region\r\n+9779812345678;Asha Rai;5;asha@example.org;Koshi\r\n`,
  );
  expect(other).toEqual(plain);
  const quoted = readOfficersCsv(`name,email\n"Rai, ""Asha""",asha@example.org\n`);
  expect(quoted.officers[0]?.officer).toMatchObject({ name: 'Rai, "Asha"', phone: null, region: "" });
});

it("tells every fault of every row, numbered as a spreadsheet numbers them", () => {
  const { rows, officers, errors } = readOfficersCsv(
    [
      header,
      "Good,good@example.org,,,",
      "",
      ",no-name@example.org,,,",
      "No contact,,,Koshi,",
      "Bad phone,,9812345678,,-1",
      "Bad both,not-an-address,+1,,many",
      "Too many,many@example.org,,,1,extra",
      `${"x".repeat(121)},long@example.org,,,`,
    ].join("\n"),
  );
  expect(rows).toBe(7);
  expect(officers.map(({ row }) => row)).toEqual([2]);
  expect(errors.map(({ row, column }) => [row, column])).toEqual([
    [4, "name"],
    [5, "email"],
    [6, "phone"],
    [6, "max_links"],
    [7, "email"],
    [7, "phone"],
    [7, "max_links"],
    [8, ""],
    [9, "name"],
  ]);
  for (const error of errors) expect(error.message).toMatch(/\w/);
});

it("the same address, case aside, or phone twice in one file is a fault of the second", () => {
  const { errors } = readOfficersCsv(
    "name,email,phone\nA,a@example.org,+9779812345678\nB,A@Example.org,\nC,,+9779812345678",
  );
  expect(errors).toEqual([
    { row: 3, column: "email", message: "The same as in row 2." },
    { row: 4, column: "phone", message: "The same as in row 2." },
  ]);
});

it("a header that is missing, wrong or double is told before any row", () => {
  for (const [text, column] of [
    ["", "name"],
    ["Asha,asha@example.org\n", "name"],
    ["email\nasha@example.org", "name"],
    ["name,region\nAsha,Koshi", "email"],
    ["name,email,max_link\nAsha,asha@example.org,5", "max_link"],
    ["name,email,email\nAsha,asha@example.org,x", "email"],
  ] as const) {
    const { officers, errors } = readOfficersCsv(text);
    expect(officers).toEqual([]);
    expect(errors, text).toContainEqual(expect.objectContaining({ row: 1, column }));
  }
  expect(readOfficersCsv(`${header}\n`).errors).toHaveLength(1);
  expect(readOfficersCsv('name,email\n"Asha,asha@example.org\n').errors).not.toEqual([]);
});

it("more rows than one request can take are refused", () => {
  const row = (i: number) => `N,n${i}@example.org`;
  const text = (count: number) => `name,email\n${Array.from({ length: count }, (_, i) => row(i)).join("\n")}`;
  expect(readOfficersCsv(text(mostRows)).errors).toEqual([]);
  expect(readOfficersCsv(text(mostRows + 1)).errors).toHaveLength(1);
});
