import { siteOrigin } from "../core/http/origin";
import type { JobCall } from "../core/jobs/job";
import type { EventKind } from "../core/webhooks/event-types";
import { findExport } from "./exports/find-exports";
import { findSignup } from "./signups/find-signups";

const readerFor = ({ env, now }: JobCall) => ({
  ...{ viewer: { role: "admin" as const }, actor: null },
  ...{ origin: siteOrigin({ env }), now },
});

const ofSignup: EventKind = {
  read: (call, id) => findSignup(call.db, readerFor(call), id),
};

/** What webhooks can be told of. */
export const events = {
  "click.counted": {},
  "signup.attributed": ofSignup,
  "signup.enrolled": ofSignup,
  "export.done": { read: (call, id) => findExport(call.db, readerFor(call), id, { evenDeleted: true }) },
} as const satisfies Record<string, EventKind>;

type Own = Record<keyof typeof events, true>;

declare module "../core/webhooks/event-types" {
  interface EventTypes extends Own {}
}
