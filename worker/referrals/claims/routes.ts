import * as z from "zod";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { administrators, administratorsAndOfficers, readers, viewerOf } from "../viewer";
import { claimSignup } from "./claim-signup";
import { decideClaim } from "./decide-claim";
import { listClaims } from "./find-claims";
import { claimBody, claimDecision, claimList, claimRecord, claimsQuery } from "./schemas";

const params = z.object({ id: z.string().max(60) });
const example = { params: { id: "{claim_id}" }, body: { note: "Seen at the fair" } };

export const claimApi = new Api("Sign-ups")
  .post(
    "/signups/:id/claim",
    {
      summary: "Give a sign-up to a link (200), or as an officer ask for it for a link of one's own (202)",
      access: administratorsAndOfficers,
      params,
      body: claimBody,
      problems: ["conflict", "no_click_left"],
      responses: { 200: claimRecord, 202: claimRecord },
      idempotency: "claimed",
      example: {
        params: { id: "{claimed_signup_id}" },
        body: { referral_id: "{referral_id}", reason: "She told us at the fair" },
      },
    },
    async (call) => {
      const viewer = await viewerOf(call.db, call.actor);
      const id = await idForCreate("claim", call);
      const claim = await claimSignup(call, viewer, id, call.params.id, call.body);
      return call.c.json(claim, viewer.role === "admin" ? 200 : 202);
    },
  )
  .get(
    "/claims",
    {
      summary: "Who says that a sign-up belongs to a link, newest first",
      access: readers,
      query: claimsQuery,
      responses: { 200: claimList },
      example: { query: { status: "open" } },
    },
    async (call) => call.c.json(await listClaims(call.db, call.query)),
  )
  .post(
    "/claims/:id/approve",
    {
      summary: "The sign-up is the link's from now on, with all totals; repeated, it changes nothing",
      access: administrators,
      params,
      body: claimDecision,
      bodyIsOptional: true,
      problems: ["conflict", "no_click_left"],
      responses: { 200: claimRecord },
      example,
    },
    async (call) => call.c.json(await decideClaim(call, call.params.id, "approve", call.body.note)),
  )
  .post(
    "/claims/:id/decline",
    {
      summary: "The sign-up stays where it is; repeated, it changes nothing",
      access: administrators,
      params,
      body: claimDecision,
      bodyIsOptional: true,
      problems: ["conflict"],
      responses: { 200: claimRecord },
      example,
    },
    async (call) => call.c.json(await decideClaim(call, call.params.id, "decline", call.body.note)),
  );
