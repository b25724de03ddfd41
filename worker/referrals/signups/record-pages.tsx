import { asksForFile, listFile, listReach, wholeList } from "../../core/csv/list-file";
import { parse } from "../../core/http/api";
import { fields } from "../../core/http/attempt";
import { listQuery } from "../../core/http/list";
import { type PageCall, Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { campaignChoices, namesOf, officerChoices } from "../campaigns/choices";
import { countOpenClaims } from "../claims/find-claims";
import { findSuspicion } from "../fraud/flags/find-suspicion";
import { shownTo } from "../shown-to";
import { administrators, type Reader, readerOf, readers } from "../viewer";
import { changeEnrollment } from "./enroll-signup";
import { signupFilterNames } from "./filters";
import { findSignup, listSignups } from "./find-signups";
import { readStory } from "./read-story";
import { type Contact, revealContact } from "./reveal-contact";
import { enrollmentStatus, type SignupsQuery, signupsQuery } from "./schemas";
import { reasonWords } from "./views/attribution-words";
import { signupChips } from "./views/chips";
import { SignupDetail } from "./views/detail";
import { SignupList } from "./views/list";

/** A sign-up's page; `revealed`: what the candidate gave, in the clear, for this one answer. */
async function showSignup(call: PageCall<unknown>, revealed: Contact | null = null) {
  const reader = await readerOf(call);
  const signup = await findSignup(call.db, reader, idOf(call));
  const [story, suspicion, officers, campaigns] = await Promise.all([
    readStory(call.db, call.env, signup),
    findSuspicion(call.db, signup.id),
    officerChoices(call.db),
    campaignChoices(call.db, reader.viewer),
  ]);
  const response = await show(call, {
    title: signup.email_masked || (reader.viewer.role === "admin" ? call.t("signups.erased") : signup.id),
    body: shownTo(
      reader.viewer,
      <SignupDetail
        signup={signup}
        story={story}
        suspicion={suspicion}
        officer={officers.find(({ id }) => id === signup.officer_id) ?? null}
        campaign={campaigns.find(({ id }) => id === signup.campaign_id) ?? null}
        revealed={revealed}
        csrf={call.csrf}
      />,
    ),
  });
  if (revealed !== null) response.headers.set("cache-control", "no-store");
  return response;
}

/** By when they occurred alone: every filter finds its rows in that order, whatever they are among. */
const pageQuery = signupsQuery.extend({ sort: listQuery(["occurred_at"], "-occurred_at").shape.sort });

async function signupFile(call: PageCall<unknown>, reader: Reader, query: SignupsQuery) {
  const { t } = call;
  const [{ data }, officers, campaigns] = await Promise.all([
    listSignups(call.env.DATA_KEY, call.db, reader, wholeList(query), listReach),
    officerChoices(call.db),
    campaignChoices(call.db, reader.viewer),
  ]);
  const names = { ...namesOf(officers), ...namesOf(campaigns) };
  return listFile(
    call,
    "sign-ups",
    [
      [t("signups.id"), ({ id }) => id],
      [t("signups.signup"), ({ email_masked }) => email_masked],
      [t("signups.occurred"), ({ occurred_at }) => occurred_at],
      [t("signups.campaign"), ({ campaign_id }) => names[campaign_id ?? ""] ?? null],
      [t("signups.officer"), ({ officer_id }) => names[officer_id ?? ""] ?? null],
      [t("signups.attribution"), ({ attribution }) => reasonWords(attribution?.reason ?? null, t)],
      [t("signups.minutes"), ({ conversion_time_minutes }) => conversion_time_minutes],
      [t("signups.enrolled_on"), ({ enrolled_at }) => enrolled_at],
    ],
    data,
  );
}

export const signupPages = new Pages()
  .get("/dashboard/signups", { access: readers }, async (call) => {
    const reader = await readerOf(call);
    const address = call.c.req.query();
    const query = readList(pageQuery, address);
    if (asksForFile(address)) return signupFile(call, reader, query);
    const [signups, officers, campaigns, requests] = await Promise.all([
      listSignups(call.env.DATA_KEY, call.db, reader, query, listReach),
      officerChoices(call.db),
      campaignChoices(call.db, reader.viewer),
      countOpenClaims(call.db),
    ]);
    return show(call, {
      title: call.t("signups.signups"),
      body: shownTo(
        reader.viewer,
        <SignupList
          {...{ signups, officers, campaigns, requests }}
          query={address}
          filterNames={signupFilterNames}
          chips={signupChips({ query, address, officers, campaigns }, call.t, call.locale)}
          csrf={call.csrf}
        />,
      ),
    });
  })
  .get("/dashboard/signups/:id", { access: readers }, (call) => showSignup(call))
  .post("/dashboard/signups/:id/enrollment", { access: administrators, form: fields }, async (call) => {
    const status = parse(enrollmentStatus, call.form.enrollment_status, "enrollment_status");
    await changeEnrollment(call, call.by, idOf(call), status);
    const words = call.t(status === "completed" ? "signups.told_enrolled" : "signups.told_pending");
    return goTo(call, `/dashboard/signups/${idOf(call)}`, words);
  })
  .post("/dashboard/signups/:id/reveal", { access: administrators, form: fields }, async (call) =>
    showSignup(call, await revealContact(call.env.DATA_KEY, call.db, call.by, idOf(call))),
  );
