import * as z from "zod";
import { Api } from "../../core/http/api";
import { callerOf } from "../access/member";
import { everybody } from "../access/rules";
import { findCase, toCaseRecord } from "../cases/find-case";
import { caseRecord } from "../cases/schemas";
import { changeLogo, logoLimit, removeLogo } from "./change-logo";

const params = z.object({ id: z.string().max(64) });

export const logoApi = new Api("Incomes: cases")
  .put(
    "/incomes/cases/:id/logo",
    {
      summary: "Upload a case's logo: the image as the body, or in the multipart field `file`",
      access: everybody,
      params,
      rawBody: {
        type: "image/png",
        alsoTypes: ["image/jpeg", "image/webp", "application/octet-stream", "multipart/form-data"],
        limit: logoLimit,
      },
      responses: { 200: caseRecord },
      example: {
        params: { id: "{case_id}" },
        body: "RIFF\u0010\u0000\u0000\u0000WEBPVP8L\u0004\u0000\u0000\u0000logo",
      },
    },
    async (call) => {
      const caller = await callerOf(call.db, call.actor);
      await changeLogo(call, caller, call.params.id, call.file);
      return call.c.json(toCaseRecord(await findCase(call.db, caller, call.params.id, "view")));
    },
  )
  .delete(
    "/incomes/cases/:id/logo",
    {
      summary: "Take a case's logo away",
      access: everybody,
      params,
      responses: { 204: null },
      example: { params: { id: "{case_id}" } },
    },
    async (call) => {
      await removeLogo(call, await callerOf(call.db, call.actor), call.params.id);
      return call.c.body(null, 204);
    },
  );
