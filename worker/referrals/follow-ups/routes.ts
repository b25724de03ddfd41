import * as z from "zod";
import { Api } from "../../core/http/api";
import { administratorsAndOfficers, everybody, readerOf } from "../viewer";
import { contactCandidate } from "./contact-candidate";
import { findFollowUp, listFollowUps } from "./find-follow-ups";
import { nudgeCandidate } from "./nudge-candidate";
import { contactRecord, followUpList, followUpRecord, followUpsQuery } from "./schemas";

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
      summary: "Note that the candidate was written to today; once a day, however often it is sent",
      access: administratorsAndOfficers,
      params: z.object({ id: z.string().max(60) }),
      problems: ["conflict"],
      responses: { 200: followUpRecord },
      example: { params: { id: "{signup_id}" } },
    },
    async (call) => {
      const reader = await readerOf(call);
      await nudgeCandidate(call.db, call.by, reader.viewer, call.params.id);
      return call.c.json(await findFollowUp(call.env.DATA_KEY, call.db, reader, call.params.id));
    },
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
