import * as z from "zod";
import { date, idOrLeftOut, instant, shortText } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { actions, actorKinds } from "../log/write-log";
import { participantRecord } from "../participants/schemas";
import { stakeholderTypes } from "../stakeholder-types";
import { type WorkshopType, workshopTypes } from "../workshop-types";

export const oneParticipant = z.object({ id: z.string().max(64), pid: z.string().max(64) });
export const oneParticipantsWorkshop = oneParticipant.extend({ type: z.string().max(64) });
export const oneParticipantsQuestion = oneParticipantsWorkshop.extend({ question: z.string().max(64) });

const workshop = z.enum(workshopTypes);

export const advanceBody = z.strictObject({
  workshop: z
    .enum(workshopTypes)
    .refine((one): one is WorkshopType => one !== "workshop_1", "The first workshop opens by itself."),
});
export const advanced = z.object({ advanced: z.int(), submitted: z.int(), total: z.int() });

export const workshopBody = z.strictObject({ workshop });
export const changed = z.object({ changed: z.boolean(), participant: participantRecord });

export const resetBody = z.strictObject({ note: shortText(500).optional() });
export const afterReset = z.object({ participant: participantRecord });

/** In order of numbers, workshops and questions. */
export const answersQuery = listQuery(["number"], "number").extend({
  workshop: workshop.optional(),
  question_id: idOrLeftOut().optional(),
  participant_id: idOrLeftOut().optional(),
  province_id: idOrLeftOut().optional(),
  stakeholder_type: z.enum(stakeholderTypes).optional(),
  status: z.enum(["submitted", "draft"]).default("submitted"),
});
export type AnswersQuery = z.output<typeof answersQuery>;

const value = z
  .union([
    z.string(),
    z.number(),
    z.record(z.string(), z.union([z.string(), z.number()])),
    z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
  ])
  .nullable();

export const answerList = listOf(
  z.object({
    id: z.string(),
    participant_id: z.string(),
    number: z.int(),
    name: z.string(),
    workshop,
    question_id: z.string(),
    value,
    status: z.enum(["submitted", "draft"]),
    revision: z.int(),
    saved_at: z.string(),
    submitted_at: z.string().nullable(),
    entered_by: z.object({ id: z.string(), name: z.string() }).nullable(),
  }),
);

export const figuresQuery = z.object({
  province_id: idOrLeftOut().optional(),
  stakeholder_type: z.enum(stakeholderTypes).optional(),
});
export type FiguresQuery = z.output<typeof figuresQuery>;

const each = <S extends z.ZodType>(one: S) =>
  z.object({ workshop_1: one, workshop_2: one, workshop_3: one, workshop_4: one, workshop_5: one });

export const figures = z.object({
  total_participants: z.int(),
  onboarded: z.int(),
  fully_completed: z.int(),
  by_workshop: each(
    z.object({
      open: z.int(),
      in_progress: z.int(),
      completed: z.int(),
      rate: z.number().nullable(),
      target_met: z.boolean(),
    }),
  ),
  by_province: z.array(
    z.object({ province_id: z.string(), name: z.string(), total: z.int(), completed: each(z.int()) }),
  ),
  by_stakeholder: z.array(
    z.object({ stakeholder_type: z.enum(stakeholderTypes), total: z.int(), completed: each(z.int()) }),
  ),
});
export type Figures = z.infer<typeof figures>;

const moment = () => z.union([instant(), date()]).optional();

/** `from` and `to`: instants, or days of the organisation, the last included. */
export const logQuery = listQuery(["at"], "-at")
  .omit({ q: true })
  .extend({
    participant_id: idOrLeftOut().optional(),
    workshop: workshop.optional(),
    action: z.enum(actions).optional(),
    from: moment(),
    to: moment(),
  });
export type LogQuery = z.output<typeof logQuery>;

export const logList = listOf(
  z.object({
    id: z.string(),
    at: z.string(),
    actor: z.object({ kind: z.enum(actorKinds), id: z.string().nullable() }),
    participant_id: z.string().nullable(),
    workshop: workshop.nullable(),
    action: z.enum(actions),
    metadata: z.record(z.string(), z.unknown()),
  }),
);
