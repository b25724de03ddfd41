import * as z from "zod";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { unlisted } from "../../core/http/security-headers";
import { callerOf } from "../access/member";
import { everybody } from "../access/rules";
import { findShared, readShared } from "./read-shared";
import { newShareLink, shared, shareLinkList, shareLinksQuery, shownShareLink } from "./schemas";
import { createShareLink, listShareLinks, withdrawShareLink } from "./share-links";

const ofCase = z.object({ id: z.string().max(64) });
const example = { params: { id: "{case_id}" } };

/** Addresses that let anybody read a case, without signing in. */
export const shareLinkApi = new Api("Incomes: share links")
  .get(
    "/incomes/cases/:id/share-links",
    {
      summary: "Share links of a case that are not withdrawn; their addresses are shown no more",
      access: everybody,
      params: ofCase,
      query: shareLinksQuery,
      responses: { 200: shareLinkList },
      example,
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      return call.c.json(await listShareLinks(call.db, caller, call.params.id, call.query));
    },
  )
  .post(
    "/incomes/cases/:id/share-links",
    {
      summary: "Make an address that lets anybody read the case; it is shown this once",
      access: everybody,
      params: ofCase,
      body: newShareLink,
      bodyIsOptional: true,
      responses: { 201: shownShareLink },
      example: { ...example, body: { label: "For the board" } },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      const id = await idForCreate("shareLink", call);
      const made = await createShareLink(call, caller, call.params.id, id, call.body);
      return call.c.json(made, 201, { "cache-control": "no-store" });
    },
  )
  .delete(
    "/incomes/cases/:id/share-links/:link_id",
    {
      summary: "Withdraw a share link: from then on it is gone",
      access: everybody,
      params: ofCase.extend({ link_id: z.string().max(64) }),
      responses: { 204: null },
      example: { params: { id: "{case_id}", link_id: "{share_link_id}" } },
    },
    async (call) => {
      const { id, link_id } = call.params;
      await withdrawShareLink(call.db, call.by, await callerOf(call.db, call.actor), id, link_id);
      return call.c.body(null, 204);
    },
  )
  .get(
    "/incomes/shared/:token",
    {
      summary: "A shared case and its results, without people, access, unit, tags and comments",
      access: "public",
      params: z.object({ token: z.string().max(200) }),
      problems: ["gone"],
      responses: { 200: shared },
      example: { params: { token: "{share_token}" } },
    },
    async (call) => {
      const found = await findShared(call.db, call.params.token, call.now);
      return call.c.json(await readShared(call.db, found), 200, { ...unlisted, "cache-control": "no-store" });
    },
  );
