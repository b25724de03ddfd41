import * as z from "zod";
import { Api } from "../../core/http/api";
import { everybody } from "../access/rules";
import { toCaseRecord } from "../cases/find-case";
import { caller } from "../cases/routes";
import { caseRecord, conflictMembers } from "../cases/schemas";
import { convertCase } from "./convert-case";
import { convertBody } from "./schemas";

/** A case told in other units, or in another currency. */
export const convertApi = new Api("Incomes: conversion").post(
  "/incomes/cases/:id/convert",
  {
    summary: "Tell a case in other units or another currency; every figure follows, and every income stays",
    access: everybody,
    params: z.object({ id: z.string().max(64) }),
    body: convertBody,
    bodyIsOptional: true,
    problems: ["rate_missing", "edit_conflict", "conflict"],
    problemMembers: { 409: conflictMembers },
    idempotency: "repeatable",
    responses: { 200: caseRecord },
    example: { params: { id: "{case_id}" }, body: { area_unit: "acres" } },
  },
  async (call) =>
    call.c.json(
      toCaseRecord(await convertCase(call.db, call.by, await caller(call), call.params.id, call.body)),
    ),
);
