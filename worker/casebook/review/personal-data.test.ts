import { expect, it } from "vitest";
import { countPersonalData } from "./personal-data";

const phones = (text: string) => countPersonalData([text]).phone;

it.each([
  ...["+977 (1) 4412345", "+977-1-4412345", "+977 - 1 - 4412345", "+977 (0)1 441 2345", "+9779841234567"],
  ...[
    "(01) 4412345",
    "(०१) ४४१२३४५",
    "01-44123456",
    "9841234567",
    "984-1234567",
    "९८४१२३४५६७",
    "+1 (212) 555-0100",
  ],
])("%s is a phone number", (text) => {
  expect(phones(text)).toBe(1);
  expect(phones(`Call ${text}, or write.`)).toBe(1);
});

it.each([
  ...[
    "2024-11-29",
    "2081-08-14",
    "(3) 2024-11-29",
    "Rs. 30,000,000",
    "(1) 12 bridges",
    "A-12345678",
    "12 (2024)",
  ],
  ...["C++ 20", "1 + 1"],
])("%s is none", (text) => expect(phones(text)).toBe(0));

it("an address is found beside what looks like the beginning of one, however long that is", () => {
  const long = "x".repeat(500_000);
  for (const text of [long, `${long}@`, `@${long}`, `${"a@".repeat(100_000)}`]) {
    expect(countPersonalData([text]).email).toBe(0);
    expect(countPersonalData([`${text} asha@example.org`]).email).toBe(1);
  }
  expect(countPersonalData(["a@asha@example.org.ram@example.org", "élodie@example.org"]).email).toBe(2);
});

it("a number counts once, as what it is", () => {
  expect(countPersonalData(["12-34-56-78901, asha@example.org, +977 (1) 4412345"])).toEqual({
    ...{ citizenship_number: 1, email: 1, phone: 1 },
  });
});
