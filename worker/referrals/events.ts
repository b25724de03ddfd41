import * as z from "zod";
import { siteOrigin } from "../core/http/origin";
import type { JobCall } from "../core/jobs/job";
import type { EventKind } from "../core/webhooks/event-types";
import { findExport } from "./exports/find-exports";
import { exportRecord } from "./exports/schemas";
import { flagIfAny } from "./fraud/flags/find-flags";
import { flagRecord } from "./fraud/flags/schemas";
import { findSignup } from "./signups/find-signups";
import { signupRecord } from "./signups/schemas";

const readerFor = ({ env, now }: JobCall) => ({
  ...{ viewer: { role: "admin" as const }, actor: null },
  ...{ origin: siteOrigin({ env }), now },
});

const ofSignup = (summary: string): EventKind => ({
  summary,
  data: signupRecord,
  read: (call, id) => findSignup(call.db, readerFor(call), id),
});

/** What webhooks can be told of. */
export const events = {
  "click.counted": {
    summary: "Clicks were counted: how many of each link since the last such event, by the minute",
    data: z.object({ counts: z.array(z.object({ referral_id: z.string(), clicks: z.int() })) }),
  },
  "signup.attributed": ofSignup("A sign-up was attributed to a link"),
  "signup.enrolled": ofSignup("A candidate enrolled"),
  "fraud.flagged": {
    summary: "A sign-up was flagged as suspicious, held ones included",
    data: flagRecord,
    read: ({ db }, id) => flagIfAny(db, id),
  },
  "export.done": {
    summary: "An export is done",
    data: exportRecord,
    read: (call, id) => findExport(call.db, readerFor(call), id, { evenDeleted: true }),
  },
} as const satisfies Record<string, EventKind>;

type Own = Record<keyof typeof events, true>;

declare module "../core/webhooks/event-types" {
  interface EventTypes extends Own {}
}
