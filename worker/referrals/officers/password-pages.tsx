import { attempt, fields } from "../../core/http/attempt";
import { Pages, seeOther, tell } from "../../core/http/pages";
import { goTo, idOf, show } from "../../core/http/show";
import { administrators, readerOf } from "../viewer";
import { findOfficer } from "./find-officers";
import { dismissPasswordRequest, makePasswordLink } from "./password-link";
import { OfficerPasswordLink } from "./views/password-link";

export const officerPasswordPages = new Pages()
  .post("/dashboard/officers/:id/password-link", { access: administrators, form: fields }, async (call) => {
    const officer = await findOfficer(call.db, await readerOf(call), idOf(call));
    const made = await attempt(call.form, () => makePasswordLink(call.env, call.db, call.by, officer.id));
    if (!made.done) {
      tell(call.c, made.refused.message, "bad");
      return seeOther(`/dashboard/officers/${officer.id}`);
    }
    // The answer to the form itself: what is kept as a hash alone cannot be shown after a redirect.
    const response = await show(call, {
      title: call.t("officers.link_made", { name: officer.name }),
      body: <OfficerPasswordLink officer={officer} link={made.value} />,
    });
    response.headers.set("cache-control", "no-store");
    return response;
  })
  .post(
    "/dashboard/officers/:id/dismiss-password-request",
    { access: administrators, form: fields },
    async (call) => {
      await dismissPasswordRequest(call.db, call.by, idOf(call));
      return goTo(call, "/dashboard/officers", call.t("officers.told_dismissed"));
    },
  );
