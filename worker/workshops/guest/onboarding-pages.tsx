import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import {
  found,
  type JudgedCall,
  type PageCall,
  Pages,
  type Refused,
  renderPage,
} from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { idOf } from "../../core/http/show";
import { everybody } from "../access/rules";
import { openedAccount } from "../gate/account-last-used";
import { dashboardOf, onboardingOf } from "../gate/paths";
import { readOwn } from "../me/admit";
import { onboardParticipant } from "../me/onboard";
import { onboardingBody } from "../me/schemas";
import { findAccount } from "../progress/account";
import { roleOf } from "../roles";
import { admitHere } from "./admit";
import { findShown } from "./find-guest";
import { leavingOf } from "./leaving";
import { firstProfileIn, placesFor, profileValues } from "./profile-form";
import { Onboarding } from "./views/onboarding";

/** Who has consented is past this page; whoever only looks on sends nothing. */
async function admit(call: JudgedCall): Promise<Response | undefined> {
  await admitHere(call);
  const { c, db, actor } = call;
  const assessmentId = c.req.param("id") ?? "";
  if (roleOf(actor) !== "participant") {
    if (c.req.method === "POST") throw new Problem("forbidden", "You are not allowed to do this.");
    return undefined;
  }
  const account = await findAccount(db, { assessmentId, personId: actor?.id ?? "" });
  return account?.progress.status === "active" ? found(dashboardOf(assessmentId)) : undefined;
}

/** `typed`: as the form stood when its places were asked for. */
async function showForm(
  call: PageCall<unknown>,
  {
    refused = null,
    status = 200,
    typed,
  }: { refused?: Refused | null; status?: number; typed?: FormFields } = {},
): Promise<Response> {
  const { c, db, person, t, csrf } = call;
  const assessmentId = idOf(call);
  const isGuest = roleOf(person) === "participant";
  const [account, assessment] = await Promise.all([
    isGuest ? findAccount(db, { assessmentId, personId: person.id }) : null,
    findShown(db, assessmentId),
  ]);
  if (account && !refused) await openedAccount(db, account.row, call.now);
  const values = refused?.values ?? typed ?? profileValues(account?.row);
  return renderPage(c, {
    title: t("guest.welcome"),
    status,
    headers: { "cache-control": "private, no-store" },
    isGuest: true,
    body: (
      <Onboarding
        {...{ ...(await placesFor(db, values)), csrf, isPreview: !isGuest }}
        action={onboardingOf(assessmentId)}
        title={assessment?.title ?? ""}
        name={account?.row.name ?? ""}
        consentText={assessment?.consent_text ?? null}
        isRemote={assessment?.remote_synthesis === 1}
        form={{ values, refused }}
        leaving={leavingOf(person, account ?? null)}
      />
    ),
  });
}

async function onboard(call: PageCall<FormFields>): Promise<Response> {
  const { db, by, form } = call;
  const assessmentId = idOf(call);
  if (form.action === "places") return showForm(call, { typed: form });
  const done = await attempt(form, async () => {
    const read = readOwn(db, by, assessmentId, { mayBeNew: true });
    const input = { consent: form.consent === "on", ...firstProfileIn(form, (await read()).row) };
    const { consent: _, ...profile } = parse(onboardingBody, input);
    await onboardParticipant(db, by, read, profile);
  });
  return done.done ? found(dashboardOf(assessmentId)) : showForm(call, done);
}

const address = "/mana/workshops/assessments/:id/participant/onboarding";

/** Where a participant hears who reads what, consents, and tells of themself. */
export const onboardingPages = new Pages()
  .get(address, { access: everybody, admit }, (call) => showForm(call))
  .post(address, { access: everybody, admit, form: fields }, onboard);
