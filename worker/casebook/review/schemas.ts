import * as z from "zod";
import { digits, listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { caseItem, who } from "../cases/schemas";
import { type ContentField, contentFields } from "../content/fields";
import { actions, otherActions, states } from "../states/states";
import { adviceCodes } from "./readiness";

export const versionsQuery = listQuery(["version"], "-version");
export type VersionsQuery = z.output<typeof versionsQuery>;
export const versionList = listOf(caseItem);

const version = () => digits(1, 999_999_999);
export const compareQuery = z.object({ from: version(), to: version() });
export const comparison = z.object({
  fields: z.array(
    z.object({
      field: z.enum(contentFields as [ContentField, ...ContentField[]]),
      from: z.unknown(),
      to: z.unknown(),
    }),
  ),
});

export const readiness = z.object({
  ready: z.boolean(),
  missing: z.array(z.object({ path: z.string(), message: z.string() })),
  advice: z.array(z.object({ code: z.enum(adviceCodes), message: z.string() })),
});

export const eventRecord = z.object({
  id: z.string(),
  at: z.string(),
  version: z.int(),
  action: z.enum([...actions, ...otherActions]),
  from: z.enum(states).nullable(),
  to: z.enum(states).nullable(),
  user: who,
  change_summary: z.string(),
  accepted: z.array(z.string()),
});
export type EventRecord = z.output<typeof eventRecord>;
export const eventsQuery = listQuery(["at"], "-at");
export type EventsQuery = z.output<typeof eventsQuery>;
export const eventList = listOf(eventRecord);

nameSchemas({ CasebookEvent: eventRecord });
