import * as z from "zod";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { everybody, staff } from "../access/rules";
import { findCase, toCaseRecord } from "../cases/find-case";
import { caller } from "../cases/routes";
import { caseRecord } from "../cases/schemas";
import { createExample, duplicateCase } from "./duplicate-case";
import { duplicateBody, exampleBody } from "./schemas";

const ofCase = z.object({ id: z.string().max(64) });

/** New cases that are made of others. */
export const duplicateApi = new Api("Incomes: copies of cases")
  .post(
    "/incomes/cases/example",
    {
      summary: "Copy the built-in example into a private case of one's own",
      access: staff,
      body: exampleBody,
      bodyIsOptional: true,
      responses: { 201: caseRecord },
      example: { body: { business_unit_id: "{business_unit_id}" } },
    },
    async (call) => {
      const me = await caller(call);
      const id = await idForCreate("case", call);
      await createExample(call.db, call.by, me, id, call.body.business_unit_id);
      return call.c.json(toCaseRecord(await findCase(call.db, me, id, "own")), 201);
    },
  )
  .post(
    "/incomes/cases/:id/duplicate",
    {
      summary: "Copy a case, perhaps to another year and its prices; the caller owns the copy",
      access: everybody,
      params: ofCase,
      body: duplicateBody,
      bodyIsOptional: true,
      problems: ["cpi_missing"],
      responses: { 201: caseRecord },
      example: {
        params: { id: "{case_id}" },
        body: { name: "A copy", business_unit_id: "{business_unit_id}" },
      },
    },
    async (call) => {
      const me = await caller(call);
      const id = await idForCreate("case", call);
      await duplicateCase(call.db, call.by, me, call.params.id, id, call.body);
      return call.c.json(toCaseRecord(await findCase(call.db, me, id, "own")), 201);
    },
  );
