import { freshForm } from "../../../web/ui";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused, seeOther } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { oneClick } from "../../core/mailings/one-click";
import { anybody, readArchive, showArchive } from "../public-pages/show-archive";
import { askToFollow, confirmFollowing, endFollowing, readFollowToken } from "./followers";
import { Follow, FollowDone, FollowStep } from "./views/follow";

const uncached = { headers: { "cache-control": "no-store" }, isUnlisted: true };

async function showFollow(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { case: caseId = "", sent } = call.c.req.query();
  const archive = await readArchive(call);
  const form = refused ? { values: refused.values, refused } : freshForm({ case_id: caseId.slice(0, 64) });
  return showArchive(call, archive, {
    ...{ title: call.t("casebook.follow.title"), status },
    body: <Follow form={form} isSent={sent !== undefined && !refused} />,
  });
}

async function ask(call: PageCall<FormFields>) {
  const { email = "", case_id: caseId = "" } = call.form;
  const given = { email, ...(caseId === "" ? {} : { case_id: caseId }) };
  const asked = await attempt(call.form, () => askToFollow(call.c, given, call.now));
  return asked.done ? seeOther("/follow?sent=1") : showFollow(call, asked.refused, asked.status);
}

function tokenOf({ c, env }: PageCall<unknown>) {
  const token = c.req.param("token") ?? "";
  const id = readFollowToken(env, token);
  if (id === null) throw notFound();
  return { token, id };
}

async function showStep(call: PageCall<unknown>, step: "confirm" | "end") {
  const { token } = tokenOf(call);
  const title = call.t(`casebook.follow.${step}_title`);
  const body = (
    <FollowStep
      title={title}
      action={`/follow/${step}/${token}`}
      button={call.t(`casebook.follow.${step}`)}
    />
  );
  return showArchive(call, await readArchive(call), { ...uncached, title, body });
}

async function confirm(call: PageCall<FormFields>) {
  const { id } = tokenOf(call);
  if (!(await confirmFollowing(call.db, id, call.now))) throw notFound();
  const title = call.t("casebook.follow.confirmed");
  const body = <FollowDone title={title} lead={call.t("casebook.follow.confirmed_lead")} />;
  return showArchive(call, await readArchive(call), { ...uncached, title, body });
}

async function end(call: PageCall<FormFields>) {
  await endFollowing(call.db, tokenOf(call).id);
  const title = call.t("casebook.follow.ended");
  return showArchive(call, await readArchive(call), {
    ...uncached,
    title,
    body: <FollowDone title={title} />,
  });
}

export const followPages = new Pages()
  .get("/follow", anybody, (call) => showFollow(call))
  .post("/follow", { ...anybody, form: fields }, ask)
  .get("/follow/confirm/:token", anybody, (call) => showStep(call, "confirm"))
  .post("/follow/confirm/:token", { ...anybody, form: fields }, confirm)
  .get("/follow/end/:token", anybody, (call) => showStep(call, "end"))
  .post("/follow/end/:token", { ...anybody, ...oneClick }, end);
