import type { Db } from "../../core/db/db";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { type JudgedCall, type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, idOf } from "../../core/http/show";
import { ring } from "../../core/jobs/job";
import { everybody } from "../access/rules";
import { findAssessment } from "../assessments/find-assessments";
import { admitFacilitating } from "../guest/admit";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import { titleOf } from "../leading/views/led";
import { placesAt } from "../places/find-places";
import { readVotes } from "../voting/read-votes";
import { judgeStatement, setVoting } from "../voting/write-votes";
import { askAgain, askSynthesis, synthesisJob } from "./ask-synthesis";
import { findSynthesis, listSyntheses, readNewer, readSaidBy } from "./find-syntheses";
import { synthesesOf, synthesisOf } from "./paths";
import { readWhoSays } from "./read-who-says";
import { remoteNames, remoteOf, usualModel } from "./remote/remotes";
import { approveSynthesis, requireSynthesis, reviewSynthesis } from "./review";
import { newSynthesis, reviewBody, type SynthesisRecord, synthesesQuery } from "./schemas";
import { OneSynthesis } from "./views/one-synthesis";
import { Syntheses } from "./views/syntheses";
import { whatChanged } from "./what-changed";

const sidOf = ({ c }: Pick<JudgedCall, "c">): string => c.req.param("sid") ?? "";

/** Whose pages these are, then whether there is such a synthesis here. */
async function admitOne(call: JudgedCall): Promise<undefined> {
  await admitFacilitating(call);
  await requireSynthesis(call.db, call.c.req.param("id") ?? "", sidOf(call));
}

async function showAll(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, env, c, locale, t, csrf } = call;
  const id = idOf(call);
  const address = c.req.query();
  const [led, { remote_synthesis }, provinces, list] = await Promise.all([
    readLed(db, id),
    findAssessment(db, id),
    placesAt(db, "province"),
    listSyntheses(db, id, readList(synthesesQuery, address)),
  ]);
  const isOpen = (name: (typeof remoteNames)[number]) =>
    remoteOf(env, name) !== null && usualModel(env, name) !== null;
  return showLed(call, {
    title: `${t("syntheses.title")}: ${led.title}`,
    status,
    body: (
      <Syntheses
        {...{ led, list, csrf, provinces }}
        query={address}
        path={synthesesOf(id)}
        workshops={led.workshops.map(({ type }) => ({ value: type, label: titleOf(led, type, locale) }))}
        remotes={remote_synthesis ? remoteNames.filter(isOpen) : []}
        form={{ values: refused?.values ?? {}, refused }}
      />
    ),
  });
}

/** An empty field is as left out. */
const given = (form: FormFields, schema: { shape: object }) =>
  Object.fromEntries(
    Object.entries(form).filter(([name, value]) => name in schema.shape && value.trim() !== ""),
  );

async function make(call: PageCall<FormFields>) {
  const { env, form, t } = call;
  const made = await attempt(form, async () => {
    const sid = await idFromForm("synthesis", call);
    await askSynthesis(call, idOf(call), sid, parse(newSynthesis, given(form, newSynthesis)));
    await ring(env, [synthesisJob(sid)], { queue: "SYNTHESES" });
    return sid;
  });
  if (!made.done) return showAll(call, made.refused, made.status);
  return goTo(call, synthesesOf(idOf(call)), t("syntheses.asked"));
}

/** A synthesis beside the one that it was made in place of, once both say something. */
async function changesOf(db: Db, assessmentId: string, now: SynthesisRecord) {
  if (!now.replaces || now.completed_at === null) return null;
  const synthesis = await findSynthesis(db, assessmentId, now.replaces);
  if (synthesis.completed_at === null) return null;
  return {
    before: { synthesis, path: synthesisOf(assessmentId, synthesis.id) },
    now,
    themes: whatChanged(synthesis.key_themes, now.key_themes),
  };
}

async function showOne(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, locale, t, csrf } = call;
  const [id, sid] = [idOf(call), sidOf(call)];
  const synthesis = await findSynthesis(db, id, sid);
  const [led, says, said, votes, changes, newer] = await Promise.all([
    readLed(db, id),
    readWhoSays(db, id, synthesis),
    readSaidBy(db, sid),
    readVotes(db, sid),
    changesOf(db, id, synthesis),
    readNewer(db, sid),
  ]);
  return showLed(call, {
    title: t("syntheses.one"),
    status,
    body: (
      <OneSynthesis
        {...{ led, synthesis, says, said, votes, csrf, changes, assessmentId: id }}
        newer={newer && { path: synthesisOf(id, newer.id), created_at: newer.created_at }}
        workshop={titleOf(led, synthesis.workshop, locale)}
        path={synthesisOf(id, sid)}
        back={synthesesOf(id)}
        form={{ values: refused?.values ?? {}, refused }}
      />
    ),
  });
}

/** What a button of the page asks for. */
async function change(call: PageCall<FormFields>): Promise<[path: string, words: string]> {
  const { db, env, by, form, t } = call;
  const [id, sid] = [idOf(call), sidOf(call)];
  const here = synthesisOf(id, sid);
  const { notes } = parse(reviewBody, given(form, reviewBody));
  switch (form.action) {
    case "review":
      await reviewSynthesis(db, by, id, sid, notes);
      return [here, t("syntheses.reviewed")];
    case "approve":
      await approveSynthesis(db, by, id, sid, notes);
      return [here, t("syntheses.approved")];
    case "regenerate": {
      const next = await idFromForm("synthesis", call);
      await askAgain(call, id, sid, next);
      await ring(env, [synthesisJob(next)], { queue: "SYNTHESES" });
      return [synthesisOf(id, next), t("syntheses.asked")];
    }
    case "accept":
    case "reject":
      await judgeStatement(db, sid, form.statement ?? "", form.action === "accept" ? "accepted" : "rejected");
      return [here, t(form.action === "accept" ? "syntheses.accepted" : "syntheses.rejected")];
    default:
      await setVoting(db, by, id, sid, form.action === "open");
      return [here, t(form.action === "open" ? "syntheses.voting_opened" : "syntheses.voting_closed")];
  }
}

async function act(call: PageCall<FormFields>) {
  const done = await attempt(call.form, () => change(call));
  if (!done.done) return showOne(call, done.refused, done.status);
  return goTo(call, ...done.value);
}

const address = "/mana/workshops/assessments/:id/facilitator/syntheses";

/** What answers say together: asked for, read, approved, and given back to be voted on. */
export const synthesisPages = new Pages()
  .get(address, { access: everybody, admit: admitFacilitating }, (call) => showAll(call))
  .post(address, { access: everybody, admit: admitFacilitating, form: fields }, make)
  .get(`${address}/:sid`, { access: everybody, admit: admitOne }, (call) => showOne(call))
  .post(`${address}/:sid`, { access: everybody, admit: admitOne, form: fields }, act);
