import * as z from "zod";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { qrPng, qrSvg } from "../../core/qr/qr";
import { history, historyOf, historyQuery } from "../../core/trail/history";
import { taggedUrl } from "../share/share-message";
import { keyRing } from "../signing/key-ring";
import { administrators, administratorsAndOfficers, everybody, readerOf } from "../viewer";
import { editReferral, revokeReferral } from "./change-referral";
import { createReferral, createReferrals } from "./create-referral";
import { findReferral, findReferralsById, listReferrals, scanUrl } from "./find-referrals";
import { regenerateReferral } from "./regenerate-referral";
import {
  codeQuery,
  issued,
  newReferral,
  newReferrals,
  pngQuery,
  referralEdits,
  referralList,
  referralRecord,
  referralsQuery,
  validity,
} from "./schemas";
import { validateCode } from "./validate-code";

const params = z.object({ id: z.string() });
const issuingProblems = ["link_limit_reached", "campaign_closed", "officer_not_assigned"] as const;
const oneReferral = { id: "{referral_id}" };

// A link's code never changes, and neither does what its QR says.
const qrHeaders = (type: string) => ({
  "content-type": type,
  "cache-control": "private, max-age=86400",
  "content-security-policy": "default-src 'none'",
});

export const referralApi = new Api("Referral links")
  .get(
    "/referrals",
    {
      summary: "List referral links; an officer's are their own",
      access: everybody,
      query: referralsQuery,
      responses: { 200: referralList },
      example: { query: { sort: "-clicks" } },
    },
    async (call) => call.c.json(await listReferrals(call.db, await readerOf(call), call.query)),
  )
  .post(
    "/referrals",
    {
      summary: "Issue a link; an officer may for themself, where the campaign says so",
      access: administratorsAndOfficers,
      body: newReferral,
      problems: ["not_found", "conflict", ...issuingProblems],
      responses: { 201: referralRecord },
      example: { body: { officer_id: "{officer_id}", campaign_id: "{campaign_id}", label: "Market day" } },
    },
    async (call) => {
      const { c, db, by, body } = call;
      const reader = await readerOf(call);
      const ring = keyRing(call.env.LINK_KEYS);
      const newOne = await idForCreate("referral", call);
      const id = await createReferral(db, ring, by, reader.viewer, body, newOne);
      return c.json(await findReferral(db, reader, id), 201);
    },
  )
  .post(
    "/referrals/bulk",
    {
      summary: "Issue a link for each of many officers, or none",
      access: administrators,
      body: newReferrals,
      problems: ["not_found", "conflict", ...issuingProblems],
      responses: { 201: issued },
      example: { body: { campaign_id: "{campaign_id}", officer_ids: ["{officer_id}"] } },
    },
    async (call) => {
      const { c, db, by, body } = call;
      const idOf = (officerId: string) => idForCreate("referral", call, officerId);
      const ids = await createReferrals(db, keyRing(call.env.LINK_KEYS), by, body, idOf);
      const data = await findReferralsById(db, await readerOf(call), ids);
      return c.json({ created: data.length, data }, 201);
    },
  )
  .get(
    "/referrals/validate",
    {
      summary: "Whether a visitor with this code would be sent on, and why not",
      access: everybody,
      query: codeQuery,
      problems: ["not_found"],
      responses: { 200: validity },
      example: { query: { code: "AQAAAAEAAAEAAAFn" } },
    },
    async (call) =>
      call.c.json(
        await validateCode(call.db, keyRing(call.env.LINK_KEYS), await readerOf(call), call.query.code),
      ),
  )
  .get(
    "/referrals/:id",
    {
      summary: "Read a link with its lifetime counts",
      access: everybody,
      params,
      responses: { 200: referralRecord },
      example: { params: oneReferral },
    },
    async (call) => call.c.json(await findReferral(call.db, await readerOf(call), call.params.id)),
  )
  .patch(
    "/referrals/:id",
    {
      summary: "Change a link's label or when it expires",
      access: administratorsAndOfficers,
      params,
      body: referralEdits,
      problems: ["link_limit_reached"],
      responses: { 200: referralRecord },
      example: { params: oneReferral, body: { label: "Market day" } },
    },
    async (call) => {
      const reader = await readerOf(call);
      await editReferral(call.db, call.by, reader.viewer, call.params.id, call.body);
      return call.c.json(await findReferral(call.db, reader, call.params.id));
    },
  )
  .get(
    "/referrals/:id/history",
    {
      summary: "What was done to a link, by whom and when; latest first",
      access: everybody,
      params,
      query: historyQuery,
      responses: { 200: history },
      example: { params: oneReferral },
    },
    async (call) => {
      const { id } = await findReferral(call.db, await readerOf(call), call.params.id);
      return call.c.json(await historyOf(call.db, id, call.query));
    },
  )
  .post(
    "/referrals/:id/revoke",
    {
      summary: "Revoke a link",
      access: administratorsAndOfficers,
      params,
      responses: { 200: referralRecord },
      example: { params: oneReferral },
    },
    async (call) => {
      const reader = await readerOf(call);
      await revokeReferral(call.db, call.by, reader.viewer, call.params.id);
      return call.c.json(await findReferral(call.db, reader, call.params.id));
    },
  )
  .post(
    "/referrals/:id/regenerate",
    {
      summary: "Revoke a link and issue another in its place",
      access: administratorsAndOfficers,
      params,
      problems: ["conflict", ...issuingProblems],
      responses: { 201: referralRecord },
      example: { params: oneReferral },
    },
    async (call) => {
      const { c, db, by, params } = call;
      const reader = await readerOf(call);
      const ring = keyRing(call.env.LINK_KEYS);
      const newOne = await idForCreate("referral", call);
      const id = await regenerateReferral(db, ring, by, reader.viewer, params.id, newOne);
      return c.json(await findReferral(db, reader, id), 201);
    },
  )
  .get(
    "/referrals/:id/qr.svg",
    {
      summary: "The link's QR code as SVG; scans are told from clicks, and those of a poster from others",
      access: everybody,
      params,
      query: z.object({ for: z.enum(["screen", "poster"]).default("screen") }),
      responses: { 200: { content: { "image/svg+xml": null } } },
      example: { params: oneReferral },
    },
    async (call) => {
      const reader = await readerOf(call);
      const { code, url } = await findReferral(call.db, reader, call.params.id);
      const target = call.query.for === "poster" ? taggedUrl(url, "poster") : scanUrl(reader.origin, code);
      return new Response(qrSvg(target), { headers: qrHeaders("image/svg+xml") });
    },
  )
  .get(
    "/referrals/:id/qr.png",
    {
      summary: "The link's QR code as PNG of `size` pixels, 128 to 2048",
      access: everybody,
      params,
      query: pngQuery,
      responses: { 200: { content: { "image/png": null } } },
      example: { params: oneReferral, query: { size: "512" } },
    },
    async (call) => {
      const reader = await readerOf(call);
      const { code } = await findReferral(call.db, reader, call.params.id);
      const png = await qrPng(scanUrl(reader.origin, code), call.query.size);
      return new Response(png, { headers: qrHeaders("image/png") });
    },
  );
