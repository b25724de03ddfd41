import type * as z from "zod";

/** What is wrong with a value, in words a person filling in a form can act on; undefined: zod's own words. */
export const faultWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined || issue.input === null) return "This is needed.";
      if (issue.expected === "int") return "Give a whole number.";
      return issue.expected === "number" ? "Give a number." : undefined;
    case "too_small":
      if (issue.origin === "string")
        return issue.minimum === 1 ? "This is needed." : `Use at least ${issue.minimum} characters.`;
      if (issue.origin === "array") return `Choose at least ${issue.minimum}.`;
      return issue.origin === "number" || issue.origin === "int"
        ? `Give at least ${issue.minimum}.`
        : undefined;
    case "too_big":
      if (issue.origin === "string") return `Use at most ${issue.maximum} characters.`;
      if (issue.origin === "array") return `Give at most ${issue.maximum}.`;
      return issue.origin === "number" || issue.origin === "int"
        ? `Give at most ${issue.maximum}.`
        : undefined;
    case "invalid_value":
      return `Choose one of: ${issue.values.map(String).join(", ")}.`;
    default:
      return undefined;
  }
};
