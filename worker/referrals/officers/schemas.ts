import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";

const officerStatuses = ["active", "inactive"] as const;

/** Links that a new officer may have at a time over all campaigns, where nothing else is said. */
const usualMaxLinks = 100;

const maxLinks = z.int().min(0).max(100_000);
const region = fields.shortText();

export const newOfficer = z
  .object({
    name: fields.name(),
    email: fields.emailAddress().nullable().default(null),
    phone: fields.phoneNumber().nullable().default(null),
    region: region.default(""),
    max_links: maxLinks.default(usualMaxLinks),
  })
  .refine((officer) => officer.email !== null || officer.phone !== null, {
    path: ["email"],
    message: "Give an e-mail address or a phone number.",
  });
export type NewOfficer = z.output<typeof newOfficer>;

/** What is left out stays as it is; null empties. */
export const officerEdits = z.object({
  name: fields.name().optional(),
  email: fields.emailAddress().nullable().optional(),
  phone: fields.phoneNumber().nullable().optional(),
  region: region.optional(),
  max_links: maxLinks.optional(),
  status: z.enum(officerStatuses).optional(),
});
export type OfficerEdits = z.output<typeof officerEdits>;

export const officerRecord = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable().describe("E.164"),
  region: z.string(),
  status: z.enum(officerStatuses),
  max_links: z.int().describe("Active links at a time, over all campaigns"),
  active_links: z.int(),
  must_change_password: z.boolean(),
  signed_in: z.boolean().describe("Has signed in or chosen a password, ever"),
  created_at: z.string(),
});
export type OfficerRecord = z.output<typeof officerRecord>;

export const officerList = listOf(officerRecord);

export const officersQuery = listQuery(
  ["name", "email", "region", "status", "max_links", "active_links", "clicks", "signups", "created_at"],
  "-created_at",
).extend({
  status: z.enum(officerStatuses).optional(),
  region: region.optional(),
  signed_in: z.enum(["true", "false"]).optional(),
  active_from: fields
    .date()
    .describe("Local dates on which a link of theirs had a click, inclusive")
    .optional(),
  active_to: fields.date().optional(),
});
export type OfficersQuery = z.output<typeof officersQuery>;

/** "": none. */
export const officerNote = z.object({ note: fields.longText() });

/** Shown once: the product keeps neither in a form that could be shown again. */
export const credentials = z.object({
  temporary_password: z.string().nullable(),
  invitation_url: z.string().nullable().describe("Single use, 7 days"),
});

/** Shown once, too. */
export const passwordLink = z.object({
  password_url: z.string().describe("Single use, 24 hours"),
  expires_at: z.string(),
  whatsapp_url: z.string().nullable().describe("A message with the link, in the officer's language"),
});

export const createdOfficer = officerRecord.extend(credentials.shape);

export const importReport = z.object({
  rows: z.int(),
  valid: z.int(),
  errors: z.array(
    z.object({
      row: z.int().describe("As a spreadsheet numbers them: the header is row 1"),
      column: z.string(),
      message: z.string(),
    }),
  ),
});
export type ImportReport = z.output<typeof importReport>;

export const imported = z.object({
  created: z.int(),
  officers: z.array(officerRecord.extend({ temporary_password: z.string().nullable() })),
});

nameSchemas({
  NewOfficer: newOfficer,
  OfficerEdits: officerEdits,
  Officer: officerRecord,
  ImportReport: importReport,
});
