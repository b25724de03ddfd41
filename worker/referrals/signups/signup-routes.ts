import * as z from "zod";
import { Api } from "../../core/http/api";
import { administrators, everybody, readerOf } from "../viewer";
import { changeEnrollment } from "./enroll-signup";
import { findSignup, listSignups } from "./find-signups";
import { revealContact } from "./reveal-contact";
import { contactRecord, enrollmentStatus, signupList, signupsQuery, signupWithExplanation } from "./schemas";

const params = z.object({ id: z.string().max(60) });
const oneSignup = { id: "{signup_id}" };

export const signupApi = new Api("Sign-ups")
  .get(
    "/signups",
    {
      summary: "List sign-ups; an officer's are their own, without addresses",
      access: everybody,
      query: signupsQuery,
      responses: { 200: signupList },
      example: { query: { sort: "-occurred_at" } },
    },
    async (call) =>
      call.c.json(await listSignups(call.env.DATA_KEY, call.db, await readerOf(call), call.query)),
  )
  .get(
    "/signups/:id",
    {
      summary: "Read one, with why it was attributed so",
      access: everybody,
      params,
      responses: { 200: signupWithExplanation },
      example: { params: oneSignup },
    },
    async (call) => call.c.json(await findSignup(call.db, await readerOf(call), call.params.id)),
  )
  .patch(
    "/signups/:id",
    {
      summary: "Say whether it led to an enrolment",
      access: administrators,
      params,
      body: z.object({ enrollment_status: enrollmentStatus }),
      problems: ["conflict"],
      responses: { 200: signupWithExplanation },
      example: { params: oneSignup, body: { enrollment_status: "completed" } },
    },
    async (call) => {
      await changeEnrollment(call, call.by, call.params.id, call.body.enrollment_status);
      return call.c.json(await findSignup(call.db, await readerOf(call), call.params.id));
    },
  )
  .post(
    "/signups/:id/reveal",
    {
      summary: "Show the candidate's address, phone number and answers; audited",
      access: administrators,
      params,
      problems: ["gone"],
      responses: { 200: contactRecord },
      example: { params: oneSignup },
    },
    async ({ c, env, db, by, params: { id } }) => {
      const contact = await revealContact(env.DATA_KEY, db, by, id);
      return c.json(contact, 200, { "cache-control": "no-store" });
    },
  );
