import * as z from "zod";
import { Api, type Call } from "../../core/http/api";
import { administratorsAndOfficers, everybody, type Reader, readerOf } from "../viewer";
import { contactCandidate } from "./contact-candidate";
import { findFollowUp, listFollowUps } from "./find-follow-ups";
import { mailCandidate } from "./mail-candidate";
import { nudgeCandidate, undoNudge } from "./nudge-candidate";
import { contactRecord, followUpList, followUpRecord, followUpsQuery, snooze } from "./schemas";
import { endInterest, snoozeCandidate, undoEndInterest, undoSnooze } from "./set-aside";

/** A change of one candidate: who may, and what it answers. */
const change = {
  access: administratorsAndOfficers,
  params: z.object({ id: z.string().max(60) }),
  problems: ["conflict"],
  responses: { 200: followUpRecord },
  example: { params: { id: "{signup_id}" } },
} as const;

type Changed = Pick<Call<{ id: string }, unknown, unknown>, "c" | "env" | "db" | "actor" | "now" | "params">;

/** The candidate as they are after `write`. */
async function answer(call: Changed, write: (reader: Reader, id: string) => Promise<void>) {
  const reader = await readerOf(call);
  await write(reader, call.params.id);
  return call.c.json(await findFollowUp(call.env.DATA_KEY, call.db, reader, call.params.id));
}

export const followUpApi = new Api("Follow-ups")
  .get(
    "/follow-ups",
    {
      summary: "Candidates to follow up, longest waiting first; an officer's own, without addresses",
      access: everybody,
      query: followUpsQuery,
      responses: { 200: followUpList },
      example: { query: { stage: "signed_up" } },
    },
    async (call) =>
      call.c.json(await listFollowUps(call.env.DATA_KEY, call.db, await readerOf(call), call.query)),
  )
  .post(
    "/signups/:id/nudge",
    {
      ...change,
      summary: "Note that the candidate was written to today; once a day, however often it is sent",
    },
    (call) => answer(call, ({ viewer }, id) => nudgeCandidate(call.db, call.by, viewer, id)),
  )
  .delete(
    "/signups/:id/nudge",
    { ...change, summary: "Take today's note back: they were not written to" },
    (call) => answer(call, ({ viewer }, id) => undoNudge(call.db, call.by, viewer, id)),
  )
  .put(
    "/signups/:id/snooze",
    {
      ...change,
      summary: "Put the follow-up off until the local day so many days from today",
      body: snooze,
      example: { params: { id: "{signup_id}" }, body: { days: 3 } },
    },
    (call) => answer(call, ({ viewer }, id) => snoozeCandidate(call, viewer, id, call.body.days)),
  )
  .delete(
    "/signups/:id/snooze",
    { ...change, summary: "The follow-up is due as if nobody had put it off" },
    (call) => answer(call, ({ viewer }, id) => undoSnooze(call, viewer, id)),
  )
  .put(
    "/signups/:id/not-interested",
    { ...change, summary: "The candidate is no longer interested: no follow-up reaches them any more" },
    (call) => answer(call, ({ viewer }, id) => endInterest(call, viewer, id)),
  )
  .delete("/signups/:id/not-interested", { ...change, summary: "Follow the candidate up again" }, (call) =>
    answer(call, ({ viewer }, id) => undoEndInterest(call, viewer, id)),
  )
  .post(
    "/signups/:id/mail",
    {
      ...change,
      summary:
        "The product writes to the candidate, who agreed to mail; once a day, however often it is sent",
    },
    (call) => answer(call, (reader, id) => mailCandidate(call, reader, id)),
  )
  .post(
    "/signups/:id/contact",
    {
      summary:
        "Write to the candidate now: their number, and WhatsApp with the message. Each reading is logged",
      access: administratorsAndOfficers,
      params: z.object({ id: z.string().max(60) }),
      problems: ["conflict"],
      responses: { 200: contactRecord },
      example: { params: { id: "{signup_id}" } },
    },
    async (call) => {
      const reader = await readerOf(call);
      const { phone, whatsapp_url } = await contactCandidate(call, reader, call.params.id);
      return call.c.json({ phone, whatsapp_url });
    },
  );
