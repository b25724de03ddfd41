import * as z from "zod";

/** Never refused: a description costs no event. Empty where it is no text. */
const text = (description: string) =>
  z
    .unknown()
    .meta({ description: `${description} What is too long is cut, what cannot be read is unknown.` })
    .optional()
    .transform((given) => (typeof given === "string" ? given : ""));

/** As a trusted client describes a visitor (`describedVisitor`). */
export const visitorFields = {
  visitor_ip: text("The visitor's network address, IPv4 or IPv6."),
  user_agent: text("The User-Agent of the visitor's browser."),
  country: text("Two letters, ISO 3166."),
  referrer: text("The address of the page before."),
};

/** What the link's `?s=` said. */
export const sourceField = text("Where the link was met, as its tag says.");
