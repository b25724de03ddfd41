// Pure.
import type * as z from "zod";

/** A value as a person tells it from the words around it: a sign, or what is empty, in quotation marks. */
const shown = (value: unknown) =>
  /^[\w.+-]*\w[\w.+-]*$/.test(String(value)) ? String(value) : JSON.stringify(value);

function wrongKind(expected: string): string {
  switch (expected) {
    case "int":
      return "Give a whole number.";
    case "number":
      return "Give a number.";
    case "string":
      return "Give a text.";
    case "boolean":
      return "Give true or false.";
    case "array":
      return "Give a list.";
    case "object":
    case "record":
      return "Give an object with fields.";
    default:
      return "This is not valid.";
  }
}

const unknownNames = (names: readonly string[]) =>
  `Leave out what is not known here: ${names.map(shown).join(", ")}.`;
export const unknownName = (name: string): string => unknownNames([name]);

/** What is wrong with a value, in words a person filling in a form can act on; none of zod's own. */
export const faultWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined || issue.input === null) return "This is needed.";
      return wrongKind(issue.expected);
    case "too_small":
      if (issue.origin === "string")
        return issue.minimum === 1 ? "This is needed." : `Use at least ${issue.minimum} characters.`;
      if (issue.origin === "array") return `Choose at least ${issue.minimum}.`;
      return issue.origin === "number" || issue.origin === "int"
        ? `Give at least ${issue.minimum}.`
        : "This is not valid.";
    case "too_big":
      if (issue.origin === "string") return `Use at most ${issue.maximum} characters.`;
      if (issue.origin === "array") return `Give at most ${issue.maximum}.`;
      return issue.origin === "number" || issue.origin === "int"
        ? `Give at most ${issue.maximum}.`
        : "This is not valid.";
    case "invalid_value":
      return `Choose one of: ${issue.values.map(shown).join(", ")}.`;
    case "unrecognized_keys":
      return unknownNames(issue.keys);
    default:
      return "This is not valid.";
  }
};
