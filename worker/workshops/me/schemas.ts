import * as z from "zod";
import { idOrLeftOut, shortText } from "../../core/http/fields";
import { spoken } from "../participants/profile-fields";
import { profile, profileEdits, progress } from "../participants/schemas";
import { noticeKinds } from "../progress/machine";
import { workshopStatuses } from "../progress/progress";
import { toldQuestion } from "../questions/schemas";
import { stakeholderTypes } from "../stakeholder-types";
import { workshopTypes } from "../workshop-types";

const instant = z.string().nullable();

export const state = z
  .object({
    participant_id: z.string(),
    assessment: z.object({
      id: z.string(),
      title: z.string(),
      language: z.enum(spoken),
      closed: z.boolean(),
    }),
    name: z.string(),
    onboarded: z.boolean(),
    consent_given: z.boolean(),
    consent_at: instant,
    profile_completed: z.boolean(),
    profile: z.object(profile),
    ...progress,
    progress: z.object({ completed_count: z.int(), total: z.int(), percentage: z.number() }),
    workshops: z.array(
      z.object({
        type: z.enum(workshopTypes),
        title: z.string(),
        status: z.enum(workshopStatuses),
        starts_at: instant,
        due_at: instant,
        submitted_at: instant,
        answered: z.int(),
        questions: z.int(),
      }),
    ),
    notices: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(noticeKinds),
        workshop: z.enum(workshopTypes).nullable(),
        at: z.string(),
        read_at: instant,
      }),
    ),
  })
  .meta({ id: "WorkshopState" });
export type State = z.infer<typeof state>;

export const states = z.object({ accounts: z.array(state) });

/** What a participant gives at onboarding, beside the consent. */
const onboardingProfile = {
  ...profileEdits,
  stakeholder_type: z.enum(stakeholderTypes),
  province_id: idOrLeftOut(),
};
const agreed = z.literal(true, { error: "Tick that you agree." });
export const onboardingBody = z.strictObject({ consent: agreed, ...onboardingProfile });
export const onboardingOnPaper = z.strictObject({
  consent: agreed,
  consent_on_paper: z.literal(true, { error: "Tick that their consent is on paper." }),
  ...onboardingProfile,
});
export const profileBody = z.strictObject(profileEdits);
export type ProfileEdits = z.output<typeof profileBody>;

export const withdrawBody = z.strictObject({ erase: z.boolean().default(false) });

export const oneAccount = z.object({ id: z.string().max(64) });
export const oneWorkshop = oneAccount.extend({ type: z.string().max(64) });
export const oneQuestion = oneWorkshop.extend({ question: z.string().max(64) });
export const oneNotice = oneAccount.extend({ notice: z.string().max(64) });

const value = z
  .union([
    z.string(),
    z.number(),
    z.record(z.string(), z.union([z.string(), z.number()])),
    z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
  ])
  .nullable();

const answers = z.record(
  z.string(),
  z.strictObject({
    value: z.unknown().meta({ description: "As the question's type says; null is no answer." }),
    base: z.int().min(0).max(1_000_000_000),
  }),
);
const sent = { questions_version: z.int().min(1).max(1_000_000_000), device: shortText(40).optional() };

/** What is sent of a workshop: `base` is the revision that was seen last, 0 for none. */
export const saveBody = z.strictObject({ ...sent, answers });
export const submitBody = z.strictObject({ ...sent, answers: answers.optional() });

export const saved = z.object({
  saved_at: z.string(),
  answers: z.record(z.string(), z.object({ revision: z.int(), saved_at: instant })),
});

export const workshopView = z.object({
  type: z.enum(workshopTypes),
  title: z.string(),
  status: z.enum(workshopStatuses),
  questions_version: z.int(),
  questions: z.array(toldQuestion),
  answers: z.record(
    z.string(),
    z.object({
      answer_id: z.string(),
      value,
      status: z.enum(["draft", "submitted"]),
      revision: z.int(),
      saved_at: z.string(),
      submitted_at: instant,
      entered_by: z.object({ id: z.string(), name: z.string() }).nullable(),
    }),
  ),
  submitted_at: instant,
});

export const history = z.object({
  data: z.array(
    z.object({
      revision: z.int(),
      value,
      saved_at: z.string(),
      device: z.string().nullable(),
      submitted_at: instant,
    }),
  ),
});

/** What a 409 of an answer may hold: who wrote meanwhile, or which questions are asked now. */
export const conflictMembers = z
  .object({
    questions_version: z.int(),
    conflicts: z.array(
      z.object({
        question_id: z.string(),
        value,
        revision: z.int(),
        saved_at: z.string(),
        device: z.string().nullable(),
      }),
    ),
  })
  .partial();
