// Pure.

/** Why a PDF is not taken, as whoever sent it reads it. */
export class RefusedPdf extends Error {}

export const refusals = {
  encrypted: "The PDF is encrypted. Send one that opens without a password.",
  unreadable: "The PDF cannot be read.",
  manyParts: "The PDF has too many parts to be cleaned. Print it into a new PDF and send that.",
  tooLong: "The PDF unpacks to more than can be read. Print it into a new PDF and send that.",
  scripts: "The PDF holds scripts. Print it into a new PDF and send that.",
  attachments: "The PDF holds attachments. Print it into a new PDF and send that.",
} as const;
