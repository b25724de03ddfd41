import examples from "libphonenumber-js/examples.mobile.json";
import { getCountryCallingCode, getExampleNumber } from "libphonenumber-js/min";
import { describe, expect, it } from "vitest";
import { isNational, phonePart, readPhone } from "./phone";

const read = (text: string, country: string | null = null) => readPhone(text, country).number;

describe("a number with its country's code", () => {
  it("is read however its digits are set apart", () => {
    for (const text of [
      "+9779812345678",
      "+977 981-2345678",
      "+977 (981) 234 5678",
      "+977.981.2345678",
      "+977/981/2345678",
      "+977‑981–2345678",
      "(+977) 9812345678",
      "[+977] 9812345678",
      "＋９７７９８１２３４５６７８",
      "+९७७ ९८१२३४५६७८",
      "\u202A+977 981 234 5678\u202C",
      "+977\u00A09812345678",
      "00977 9812345678",
      "00 977-9812345678",
      "tel:+977-9812345678",
      "'+9779812345678",
    ]) {
      expect(read(text), text).toBe("+9779812345678");
      expect(isNational(text), text).toBe(false);
    }
  });

  it("loses the zero that is dialled within the country alone, in brackets or not", () => {
    for (const [text, number] of [
      ["+44 (0)20 7903 3926", "+442079033926"],
      ["+44 020 7903 3926", "+442079033926"],
      ["0044(0)20 79033926", "+442079033926"],
      ["+44 (0)7700 900123", "+447700900123"],
      ["+49 (0)30 1234567", "+49301234567"],
      ["+977 (0)1-4412345", "+97714412345"],
      ["+34 (0)612 345 678", "+34612345678"], // a country that dials none
      ["+48 (0)512 345 678", "+48512345678"],
      ["+39 06 1234 5678", "+390612345678"], // a part of the number
      ["+39 (0)6 1234 5678", "+390612345678"],
      ["+225 07 01 02 03 04", "+2250701020304"],
      ["+36 06 20 123 4567", "+36201234567"],
    ] as const) {
      expect(read(text), text).toBe(number);
    }
    // Every country that there is, with the number that its people are given as an example.
    for (const country of Object.keys(examples) as (keyof typeof examples)[]) {
      const number = getExampleNumber(country, examples);
      if (!number || ["IT", "VA", "AC", "SM"].includes(country)) continue; // numbers begin with a zero there
      for (const zero of ["(0)", " (0) ", " 0"]) {
        const text = `+${getCountryCallingCode(country)}${zero}${number.nationalNumber}`;
        expect(read(text), `${country}: ${text}`).toBe(number.number);
      }
    }
  });
});

describe("a number without its country's code", () => {
  it("is of the country that is told", () => {
    for (const [text, country, number] of [
      ["9812345678", "NP", "+9779812345678"],
      ["0981-234-5678", "NP", "+9779812345678"],
      ["01-4412345", "NP", "+97714412345"],
      ["977 9812345678", "NP", "+9779812345678"],
      ["020 7903 3926", "GB", "+442079033926"],
      ["77 123 45 67", "SN", "+221771234567"],
      ["8 (916) 123-45-67", "RU", "+79161234567"],
      ["+44 20 7903 3926", "NP", "+442079033926"],
      ["011 44 20 7903 3926", "US", "+442079033926"],
    ] as const) {
      expect(read(text, country), text).toBe(number);
    }
    for (const country of Object.keys(examples) as (keyof typeof examples)[]) {
      const number = getExampleNumber(country, examples);
      if (number) expect(read(number.formatNational(), country), country).toBe(number.number);
    }
  });

  it("is of none without it", () => {
    expect(isNational("98 1234-5678")).toBe(true);
    expect(read("9812345678")).toBeNull();
    expect(read("9812345678", "XX")).toBeNull();
  });
});

describe("what can't be read", () => {
  it("proposes the number that it holds", () => {
    for (const [text, country, proposed] of [
      ["9779812345678", null, "+9779812345678"],
      ["447911123456", "NP", "+447911123456"],
      ["call +977 981 234 5678 in the morning", null, "+9779812345678"],
      ["+44 20 7903 3926 ext. 5", null, "+442079033926"],
      ["+9779812345678, +9779812345679", null, "+9779812345678"],
    ] as const) {
      expect(readPhone(text, country), text).toEqual({ number: null, message: `Did you mean ${proposed}?` });
    }
  });

  it("or one of its country, or any", () => {
    for (const text of [
      "",
      "none",
      "+",
      "++",
      "+0123456789",
      "+1234567890123456",
      "12",
      "+44 123",
      "+999123",
    ]) {
      expect(readPhone(text, null), text).toEqual({
        number: null,
        message: "Give the number with its country code, like +9779812345678.",
      });
    }
    expect(readPhone("999", "GB")).toEqual({
      number: null,
      message: "Give the number with its country code, like +447400123456.",
    });
  });
});

it("a number that one searches for is found by its digits", () => {
  expect(phonePart("+977 981-234")).toBe("977981234");
  expect(phonePart("0981 234")).toBe("981234");
  expect(phonePart("0044 (0)20 79")).toBe("442079");
  expect(phonePart("९८१२")).toBe("9812");
  expect(phonePart("7")).toBeNull();
  expect(phonePart("Asha 98")).toBeNull();
  expect(phonePart("")).toBeNull();
});
