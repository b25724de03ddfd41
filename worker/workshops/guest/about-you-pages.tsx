import type { VNode } from "preact";
import { type FormState, freshForm } from "../../../web/ui/form-state";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { found, type JudgedCall, type PageCall, Pages, renderPage, tell } from "../../core/http/pages";
import { idOf } from "../../core/http/show";
import { everybody } from "../access/rules";
import { readOwn } from "../me/admit";
import { editProfile } from "../me/onboard";
import { profileBody } from "../me/schemas";
import { findAccount } from "../progress/account";
import { findShown } from "./find-guest";
import { editsIn, placesFor, profileValues } from "./profile-form";
import { AboutYou, AboutYouPage } from "./views/about-you";
import { admitOwn } from "./withdraw-pages";

/** The forms of `/profile`: what somebody told of themself, of each account with consent. */
export async function aboutYou(
  { db, person, csrf }: JudgedCall,
  accounts: readonly { assessmentId: string; title: string; hasConsented: number }[],
): Promise<VNode[]> {
  const consented = accounts.filter(({ hasConsented }) => hasConsented === 1);
  return Promise.all(
    consented.map(async ({ assessmentId, title }) => {
      const account = await findAccount(db, { assessmentId, personId: person.id });
      const values = profileValues(account?.row);
      const places = await placesFor(db, values);
      return (
        <AboutYou key={assessmentId} {...{ assessmentId, title, csrf, ...places }} form={freshForm(values)} />
      );
    }),
  );
}

async function showAgain(call: PageCall<unknown>, form: FormState, status: number): Promise<Response> {
  const { c, db, csrf, t } = call;
  const assessmentId = idOf(call);
  const shown = await findShown(db, assessmentId);
  const places = await placesFor(db, form.values);
  return renderPage(c, {
    title: t("ownProfile.title"),
    status,
    headers: { "cache-control": "private, no-store" },
    isGuest: true,
    body: <AboutYouPage {...{ assessmentId, csrf, form, ...places }} title={shown?.title ?? ""} />,
  });
}

async function change(call: PageCall<FormFields>): Promise<Response> {
  const { c, db, by, form, t } = call;
  if (form.action === "places") return showAgain(call, freshForm(form), 200);
  const done = await attempt(form, async () =>
    editProfile(db, readOwn(db, by, idOf(call)), parse(profileBody, editsIn(form))),
  );
  if (!done.done) {
    return showAgain(call, { values: done.refused.values, refused: done.refused }, done.status);
  }
  tell(c, t("guest.profile_saved"));
  return found("/profile/");
}

export const aboutYouPages = new Pages().post(
  "/mana/workshops/assessments/:id/participant/profile",
  { access: everybody, admit: admitOwn, form: fields },
  change,
);
