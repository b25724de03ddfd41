import { expect, it } from "vitest";
import { readOfficersCsv as readWithCountry } from "./read-officers-csv";

const readOfficersCsv = (text: string, country: string | null = null) => readWithCountry(text, country);

const header = "name,email,phone,region,max_links";

it("reads officers, whatever the order of columns, the delimiter and the line ends", async () => {
  const plain = await readOfficersCsv(`${header}\nAsha Rai,asha@example.org,+9779812345678,Koshi,5\n`);
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
  const other = await readOfficersCsv(
    `\uFEFFPhone; NAME ;max_links;email;region\r\n+9779812345678;Asha Rai;5;asha@example.org;Koshi\r\n`,
  );
  expect(other).toEqual(plain);
  const quoted = await readOfficersCsv(`name,email\n"Rai, ""Asha""",asha@example.org\n`);
  expect(quoted.officers[0]?.officer).toMatchObject({ name: 'Rai, "Asha"', phone: null, region: "" });
});

it("tells every fault of every row, numbered as a spreadsheet numbers them", async () => {
  const { rows, officers, errors } = await readOfficersCsv(
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

it("the same address, case aside, or phone twice in one file is a fault of the second", async () => {
  const { errors } = await readOfficersCsv(
    "name,email,phone\nA,a@example.org,+9779812345678\nB,A@Example.org,\nC,,+9779812345678\nD,a@münchen.de,\nE,a@xn--mnchen-3ya.de,",
  );
  expect(errors).toEqual([
    { row: 3, column: "email", message: "The same as in row 2." },
    { row: 6, column: "email", message: "The same as in row 5." },
    { row: 4, column: "phone", message: "The same as in row 2." },
  ]);
});

it("a header that is missing, wrong or double is told before any row", async () => {
  for (const [text, column] of [
    ["", "name"],
    ["Asha,asha@example.org\n", "name"],
    ["email\nasha@example.org", "name"],
    ["name,region\nAsha,Koshi", "email"],
    ["name,email,max_link\nAsha,asha@example.org,5", "max_link"],
    ["name,email,email\nAsha,asha@example.org,x", "email"],
  ] as const) {
    const { officers, errors } = await readOfficersCsv(text);
    expect(officers).toEqual([]);
    expect(errors, text).toContainEqual(expect.objectContaining({ row: 1, column }));
  }
  expect((await readOfficersCsv(`${header}\n`)).errors).toHaveLength(1);
  expect((await readOfficersCsv('name,email\n"Asha,asha@example.org\n')).errors).not.toEqual([]);
});

it("a phone number is read as people write it, one without its country's code by the organisation's country", async () => {
  const text = (phone: string) => `name,phone\nAsha,${phone}`;
  const phone = async (typed: string, country: string | null = null) =>
    (await readOfficersCsv(text(typed), country)).officers[0]?.officer.phone;
  expect(await phone("+977 (981) 234-5678")).toBe("+9779812345678");
  expect(await phone("00977 9812345678")).toBe("+9779812345678");
  expect(await phone("+44 (0)20 7903 3926")).toBe("+442079033926");
  expect(await phone("'+9779812345678")).toBe("+9779812345678");
  expect(await phone("9812345678", "NP")).toBe("+9779812345678");
  expect((await readOfficersCsv(text("9779812345678"))).errors).toEqual([
    { row: 2, column: "phone", message: "Did you mean +9779812345678?" },
  ]);
  expect((await readOfficersCsv(text("98123"), "GB")).errors).toEqual([
    { row: 2, column: "phone", message: "Give the number with its country code, like +447400123456." },
  ]);
});

it("headings are known in any case, with spaces, and in every language of the product", async () => {
  for (const heading of [
    "Name;E-mail;Phone number;REGION;Max. links",
    "Officer;E-mail;Phone;Region;Links at a time",
    "Agent;E-mail;Téléphone;Région;Liens à la fois",
  ]) {
    const { officers, errors } = await readOfficersCsv(
      `${heading}\nAsha;a@example.org;+9779812345678;Koshi;1 000`,
    );
    expect(errors, heading).toEqual([]);
    expect(officers[0]?.officer).toEqual({
      name: "Asha",
      email: "a@example.org",
      phone: "+9779812345678",
      region: "Koshi",
      max_links: 1000,
    });
  }
});

it("what a list of officers tells besides is passed over", async () => {
  const { officers, errors } = await readOfficersCsv(
    "Officer,E-mail,Status,Active links,Clicks,Sign-ups,Added\nAsha,a@example.org,Active,1,2,3,2026-11-01\n",
  );
  expect(errors).toEqual([]);
  expect(officers).toHaveLength(1);
});

it("text is read as the form reads it", async () => {
  const { officers, errors } = await readOfficersCsv(
    'name,email,region\n"\u200BAsha\u202E\nRai",a\u200Bsha@example.org,E\u0301st\n\u200B,b@example.org,\nC,ASHA@example.org,\n',
  );
  expect(officers[0]?.officer).toMatchObject({ name: "Asha Rai", email: "asha@example.org", region: "Ést" });
  expect(errors).toEqual([
    { row: 3, column: "name", message: "This is needed." },
    { row: 4, column: "email", message: "The same as in row 2." },
  ]);
});
