import * as z from "zod";
import { Api, type Call } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { credentialUrl } from "../../core/identity/people";
import { administrators, everybody, readerOf, readers } from "../viewer";
import { checkOfficers } from "./check-officers";
import { type Credentials, createOfficer } from "./create-officer";
import { deactivateOfficer, reactivateOfficer } from "./deactivate-officer";
import { editOfficer } from "./edit-officer";
import { findOfficer, listOfficers } from "./find-officers";
import { importOfficers, refuseFaults } from "./import-officers";
import { exampleFile } from "./officer-columns";
import { dismissPasswordRequest, makePasswordLink } from "./password-link";
import { resetOfficerPassword } from "./reset-password";
import {
  createdOfficer,
  credentials,
  imported,
  importReport,
  newOfficer,
  officerEdits,
  officerList,
  officerRecord,
  officersQuery,
  passwordLink,
} from "./schemas";

const params = z.object({ id: z.string() });
/** An address or a number that somebody holds: of an inactive officer, who may be activated again. */
const holderProblems = {
  problems: ["conflict", "officer_inactive"],
  problemMembers: { 409: z.object({ officer_id: z.string().optional() }) },
} as const;
const oneOfficer = { id: "{officer_id}" };
export const importLimit = 10 * 1024 * 1024;

const shownOnce = ({ env }: Pick<Call<unknown, unknown, unknown>, "env">, given: Credentials | null) => ({
  temporary_password: given?.temporaryPassword ?? null,
  invitation_url: given && credentialUrl(env, given.invitationToken),
});

export const officerApi = new Api("Officers")
  .get(
    "/officers",
    {
      summary: "List officers",
      access: readers,
      query: officersQuery,
      responses: { 200: officerList },
      example: { query: { status: "active" } },
    },
    async (call) => call.c.json(await listOfficers(call.db, await readerOf(call), call.query)),
  )
  .post(
    "/officers",
    {
      summary: "Create an officer; the temporary password and the invitation are shown this once",
      access: administrators,
      body: newOfficer,
      ...holderProblems,
      responses: { 201: createdOfficer },
      example: { body: { name: "Asha Rai", phone: "+9779812345678", region: "Koshi" } },
    },
    async (call) => {
      const made = await createOfficer(call.db, call.by, call.body, await idForCreate("officer", call));
      const officer = await findOfficer(call.db, await readerOf(call), made.id);
      return call.c.json({ ...officer, ...shownOnce(call, made.credentials) }, 201);
    },
  )
  .post(
    "/officers/import",
    {
      summary: "Create officers from CSV, all or none; with dry_run=true only the report (200)",
      access: administrators,
      query: z.object({ dry_run: z.enum(["true", "false"]).default("false") }),
      rawBody: { type: "multipart/form-data", limit: importLimit },
      problems: ["conflict"],
      problemMembers: { 400: importReport },
      responses: { 200: importReport, 201: imported },
      example: {
        query: { dry_run: "true" },
        body: exampleFile,
      },
    },
    async (call) => {
      const { c, db, by, query, file } = call;
      if (query.dry_run === "true") return c.json(refuseFaults(await checkOfficers(db, file)).report);
      const idOf = (row: number) => idForCreate("officer", call, String(row));
      const officers = (await importOfficers(db, by, file, idOf)).map(({ officer, temporaryPassword }) => ({
        ...officer,
        temporary_password: temporaryPassword,
      }));
      return c.json({ created: officers.length, officers }, 201);
    },
  )
  .get(
    "/officers/:id",
    {
      summary: "Read an officer; an officer may read themself",
      access: everybody,
      params,
      responses: { 200: officerRecord },
      example: { params: oneOfficer },
    },
    async (call) => call.c.json(await findOfficer(call.db, await readerOf(call), call.params.id)),
  )
  .patch(
    "/officers/:id",
    {
      summary: "Change an officer, also whether they are active",
      access: administrators,
      params,
      body: officerEdits,
      ...holderProblems,
      responses: { 200: officerRecord },
      example: { params: oneOfficer, body: { region: "Koshi" } },
    },
    async (call) => {
      await editOfficer(call.db, call.by, call.params.id, call.body);
      return call.c.json(await findOfficer(call.db, await readerOf(call), call.params.id));
    },
  )
  .delete(
    "/officers/:id",
    {
      summary: "Deactivate an officer: history stays, links stop, sign-in stops at once",
      access: administrators,
      params,
      responses: { 204: null },
      example: { params: oneOfficer },
    },
    async ({ c, db, by, params }) => {
      await deactivateOfficer(db, by, params.id);
      return c.body(null, 204);
    },
  )
  .post(
    "/officers/:id/reactivate",
    {
      summary: "Let an inactive officer sign in again; their links lead on",
      access: administrators,
      params,
      responses: { 200: officerRecord },
      example: { params: oneOfficer },
    },
    async (call) => {
      await reactivateOfficer(call.db, call.by, call.params.id);
      return call.c.json(await findOfficer(call.db, await readerOf(call), call.params.id));
    },
  )
  .post(
    "/officers/:id/reset-password",
    {
      summary: "Give an officer a new temporary password and invitation; their sessions end",
      access: administrators,
      params,
      problems: ["conflict"],
      responses: { 200: credentials },
      example: { params: oneOfficer },
    },
    async (call) =>
      call.c.json(shownOnce(call, await resetOfficerPassword(call.db, call.by, call.params.id))),
  )
  .post(
    "/officers/:id/password-link",
    {
      summary: "Make a link by which an officer chooses a new password; it is shown this once",
      access: administrators,
      params,
      problems: ["conflict"],
      responses: { 200: passwordLink },
      example: { params: oneOfficer },
    },
    async (call) => call.c.json(await makePasswordLink(call.env, call.db, call.by, call.params.id)),
  )
  .delete(
    "/officers/:id/password-request",
    {
      summary: "Put away that an officer has asked for a new password",
      access: administrators,
      params,
      responses: { 204: null },
      example: { params: oneOfficer },
    },
    async ({ c, db, by, params }) => {
      await dismissPasswordRequest(db, by, params.id);
      return c.body(null, 204);
    },
  );
