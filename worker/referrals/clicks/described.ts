import * as z from "zod";

/** Never refused: a description costs no event. Empty where it is no text. */
const text = z
  .unknown()
  .optional()
  .transform((given) => (typeof given === "string" ? given : ""));

/** As a trusted client describes a visitor: `describedVisitor` cuts what is too long, and what it cannot read is unknown. */
export const visitorFields = {
  visitor_ip: text.describe("A network address, IPv4 or IPv6; unknown where it cannot be read"),
  user_agent: text.describe("As the visitor's browser sent it; cut where it is too long"),
  country: text.describe("Two letters, ISO 3166; unknown where they are none"),
  referrer: text.describe("The address of the page before"),
};

/** What the link's `?s=` said. */
export const sourceField = text.describe("The tag of the link, by which it was shared");
