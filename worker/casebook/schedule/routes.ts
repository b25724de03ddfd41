import { Api } from "../../core/http/api";
import { instant } from "../../core/http/fields";
import { moderators } from "../access/rules";
import { askedOf, recordOf } from "../cases/change-routes";
import { publishBody } from "../cases/change-schemas";
import { judgeCase, params } from "../cases/judge-case";
import { caseRecord, oneCase } from "../cases/schemas";
import { cancelSchedule, scheduleCase } from "./schedule-case";

const scheduling = { access: moderators, admit: judgeCase, params: oneCase, judgesIfMatch: true } as const;

/** Publishing at a time to come. */
export const scheduleApi = new Api("Casebook: publishing at a time")
  .put(
    "/casebook/cases/:id/schedule",
    {
      ...scheduling,
      summary: "Publish an open version at a time to come, within a year",
      body: publishBody.extend({ publish_at: instant() }),
      problems: ["precondition_failed", "invalid_transition", "conflict"],
      responses: { 200: caseRecord },
      example: { params, body: { publish_at: "2027-11-01T08:00:00.000Z" } },
    },
    async (call) => {
      const { publish_at, ...said } = call.body;
      const plan = { ...said, publishAt: Date.parse(publish_at) };
      return recordOf(call, await scheduleCase(call.db, askedOf(call), plan));
    },
  )
  .delete(
    "/casebook/cases/:id/schedule",
    {
      ...scheduling,
      summary: "Do not publish at that time",
      problems: ["precondition_failed", "conflict"],
      responses: { 204: null },
      example: { params },
    },
    async (call) => {
      await cancelSchedule(call.db, askedOf(call));
      return call.c.body(null, 204);
    },
  );
