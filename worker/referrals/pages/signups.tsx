import { SignupDetail } from "../../../web/pages/referrals/signups/detail";
import { SignupList } from "../../../web/pages/referrals/signups/list";
import { parse } from "../../core/http/api";
import { fields } from "../../core/http/attempt";
import { type PageCall, Pages } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { changeEnrollment } from "../signups/enroll-signup";
import { findSignup, listSignups } from "../signups/find-signups";
import { revealAddress } from "../signups/reveal-address";
import { enrollmentStatus, signupsQuery } from "../signups/schemas";
import { administrators, readerOf } from "../viewer";
import { campaignChoices, officerChoices } from "./choices";
import { goTo, idOf, show } from "./show";

/** A sign-up's page; `revealed`: the address in the clear, for this one answer. */
async function showSignup(call: PageCall<unknown>, revealed: string | null = null) {
  const reader = await readerOf(call);
  const signup = await findSignup(call.db, reader, idOf(call));
  const [officers, campaigns] = await Promise.all([
    officerChoices(call.db),
    campaignChoices(call.db, reader.viewer),
  ]);
  const response = await show(call, {
    title: signup.email_masked || "Sign-up",
    body: (
      <SignupDetail
        signup={signup}
        officer={officers.find(({ id }) => id === signup.officer_id) ?? null}
        campaign={campaigns.find(({ id }) => id === signup.campaign_id) ?? null}
        revealed={revealed}
        csrf={call.csrf}
      />
    ),
  });
  if (revealed !== null) response.headers.set("cache-control", "no-store");
  return response;
}

export const signupPages = new Pages()
  .get("/dashboard/signups", { access: administrators }, async (call) => {
    const reader = await readerOf(call);
    const query = readList(signupsQuery, call.c.req.query());
    const [signups, officers, campaigns] = await Promise.all([
      listSignups(call.env.DATA_KEY, call.db, reader, query),
      officerChoices(call.db),
      campaignChoices(call.db, reader.viewer),
    ]);
    return show(call, {
      title: "Sign-ups",
      body: (
        <SignupList signups={signups} officers={officers} campaigns={campaigns} query={call.c.req.query()} />
      ),
    });
  })
  .get("/dashboard/signups/:id", { access: administrators }, (call) => showSignup(call))
  .post("/dashboard/signups/:id/enrollment", { access: administrators, form: fields }, async (call) => {
    const status = parse(enrollmentStatus, call.form.enrollment_status, "enrollment_status");
    await changeEnrollment(call, call.by, idOf(call), status);
    const words = status === "completed" ? "Marked as enrolled." : "Back to pending.";
    return goTo(call, `/dashboard/signups/${idOf(call)}`, words);
  })
  .post("/dashboard/signups/:id/reveal", { access: administrators, form: fields }, async (call) =>
    showSignup(call, await revealAddress(call.env.DATA_KEY, call.db, call.by, idOf(call))),
  );
