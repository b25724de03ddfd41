import * as z from "zod";
import { idOrLeftOut, shortText } from "../../core/http/fields";
import { participantStatuses, reasons } from "../progress/progress";
import { stakeholderTypes } from "../stakeholder-types";
import { workshopTypes } from "../workshop-types";
import { arabicEducationLevels, educationalLevels, occupations, sexes } from "./profile-fields";

const workshop = z.enum(workshopTypes);

/** What a participant says of themself, each of it left out or given; null clears it. */
export const profileEdits = {
  stakeholder_type: z.enum(stakeholderTypes).optional(),
  province_id: idOrLeftOut().optional(),
  municipality_id: idOrLeftOut().nullable().optional(),
  barangay_id: idOrLeftOut().nullable().optional(),
  office_business_name: shortText(200).nullable().optional(),
  age: z.int().min(1).max(120).nullable().optional(),
  sex: z.enum(sexes).nullable().optional(),
  educational_level: z.enum(educationalLevels).nullable().optional(),
  arabic_education_level: z.enum(arabicEducationLevels).nullable().optional(),
  occupation: z.enum(occupations).nullable().optional(),
};

/** The same as it is read. */
export const profile = {
  stakeholder_type: z.enum(stakeholderTypes).nullable(),
  province_id: z.string().nullable(),
  municipality_id: z.string().nullable(),
  barangay_id: z.string().nullable(),
  office_business_name: z.string(),
  age: z.int().nullable(),
  sex: z.enum(sexes).nullable(),
  educational_level: z.enum(educationalLevels).nullable(),
  arabic_education_level: z.enum(arabicEducationLevels).nullable(),
  occupation: z.enum(occupations).nullable(),
};

const opening = z.object({
  workshop,
  at: z.string(),
  reason: z.enum(reasons),
  by: z.string().nullable(),
});

/** How far somebody is. */
export const progress = {
  opened: z.array(opening),
  completed: z.array(workshop),
  current: z.enum([...workshopTypes, ""]),
  waiting_for: workshop.nullable(),
};

export const participantRecord = z
  .object({
    id: z.string(),
    number: z.int(),
    person_id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    locale: z.string(),
    status: z.enum(participantStatuses),
    region_id: z.string().nullable(),
    ...profile,
    ...progress,
    last_seen_at: z.string().nullable(),
    created_at: z.string(),
  })
  .meta({ id: "WorkshopParticipant" });
export type ParticipantRecord = z.infer<typeof participantRecord>;
