import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { spoken } from "../participants/profile-fields";
import { participantRecord } from "../participants/schemas";
import { participantStatuses } from "../progress/progress";
import { stakeholderTypes } from "../stakeholder-types";
import { workshopTypes } from "../workshop-types";

const id = () => z.string().max(64);
export const oneAssessment = z.object({ id: id() });
export const oneParticipant = z.object({ id: id(), pid: id() });

const locale = z.enum(spoken);
const stakeholder = z.enum(stakeholderTypes);
const workshop = z.enum(workshopTypes);

const places = {
  province_id: fields.idOrLeftOut(),
  municipality_id: fields.idOrLeftOut().nullable().optional(),
  barangay_id: fields.idOrLeftOut().nullable().optional().describe("Within the municipality"),
};

export const newParticipant = z.strictObject({
  name: fields.name(),
  email: fields.emailAddress().nullable().optional(),
  phone: fields.phoneNumber().nullable().optional(),
  stakeholder_type: stakeholder,
  ...places,
  office_business_name: fields.shortText(200).nullable().optional(),
  locale: locale.optional().describe("The assessment's language where left out"),
  invite: z.boolean().default(false).describe("Mails a link, where there is an address"),
});
export type NewParticipant = z.output<typeof newParticipant>;

export const participantEdits = newParticipant.omit({ invite: true }).partial();
export type ParticipantEdits = z.output<typeof participantEdits>;

/** What is shown this once of an account that was made; null for somebody who is known. */
export const createdParticipant = participantRecord.extend({
  temporary_password: z.string().nullable(),
  invitation_url: z.string().nullable().describe("Signs in once, within 7 days; shown once"),
});

export const participantList = listOf(participantRecord);
export const participantsQuery = listQuery(["number", "name", "last_seen_at"], "number").extend({
  province_id: fields.idOrLeftOut().optional(),
  stakeholder_type: stakeholder.optional(),
  status: z.enum(participantStatuses).optional(),
  submitted: workshop.optional().describe("Who has sent this workshop"),
  not_submitted: workshop.optional().describe("Who has not"),
});
export type ParticipantsQuery = z.output<typeof participantsQuery>;

const yesOrNo = z.enum(["true", "false"]).default("false");
export const importQuery = z.object({ dry_run: yesOrNo, invite: yesOrNo });
export const endQuery = z.object({ erase: yesOrNo.describe("Ends it with what was submitted") });

export const skipReasons = ["already_participant", "repeated", "no_contact", "role_conflict"] as const;
export type SkipReason = (typeof skipReasons)[number];

const row = z.int().describe("As a spreadsheet numbers them: the header is row 1");
const skipped = z.array(z.object({ row, reason: z.enum(skipReasons) }));
export const importFaults = z.object({
  rows: z.int(),
  valid: z.int(),
  errors: z.array(z.object({ row, column: z.string(), message: z.string() })),
});
export const importReport = importFaults.extend({ skipped });
export type ImportReport = z.output<typeof importReport>;
export type RowError = ImportReport["errors"][number];

export const imported = z.object({
  created: z.int(),
  joined: z.int().describe("People who were known elsewhere"),
  skipped,
  participants: z.array(participantRecord.extend({ temporary_password: z.string().nullable() })),
});

const participantIds = z.array(fields.idOrLeftOut());
export const linksWanted = z.strictObject({ participant_ids: participantIds.min(1).max(200) });
export const madeLinks = z.object({
  data: z.array(z.object({ participant_id: z.string(), url: z.string(), expires_at: z.string() })),
});
export const invitationsWanted = z.strictObject({
  participant_ids: participantIds.max(5000).optional().describe("All who are not onboarded, where left out"),
});
export const queuedInvitations = z.object({ queued: z.int(), without_email: z.int() });

nameSchemas({
  NewWorkshopParticipant: newParticipant,
  WorkshopParticipantEdits: participantEdits,
  CreatedWorkshopParticipant: createdParticipant,
  WorkshopParticipantsReport: importReport,
});
