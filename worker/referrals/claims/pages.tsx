import * as z from "zod";
import { parse } from "../../core/http/api";
import { attempt, fields, idFromForm } from "../../core/http/attempt";
import { emailAddress } from "../../core/http/fields";
import { type PageCall, Pages, type Refused, seeOther, tell } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { findReferral } from "../links/find-referrals";
import { linkName } from "../links/views/name";
import { shownTo } from "../shown-to";
import { administrators, administratorsAndOfficers, readerOf, readers, viewerOf } from "../viewer";
import { askByAddress } from "./ask-by-address";
import { claimSignup } from "./claim-signup";
import { decideClaim } from "./decide-claim";
import { findPastedLink, listShownClaims } from "./find-shown-claims";
import { claimBody, claimDecision, claimReason, claimsQuery } from "./schemas";
import { Claims } from "./views/claims";
import { AskForSignup } from "./views/forms";

const path = "/dashboard/claims";

/** What was refused is told on the page that the form stands on. */
async function tellFault(
  call: PageCall<unknown>,
  to: string,
  change: () => Promise<string>,
): Promise<Response> {
  try {
    return goTo(call, to, await change());
  } catch (error) {
    if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 400)) throw error;
    tell(call.c, error.errors?.[0]?.message ?? error.detail, "bad");
    return seeOther(to);
  }
}

async function showAsk(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const link = await findReferral(call.db, await readerOf(call), idOf(call));
  return show(call, {
    title: call.t("claims.ask_title"),
    status,
    body: (
      <AskForSignup
        link={{ id: link.id, name: linkName(link, call.t) }}
        form={{ values: refused?.values ?? {}, refused }}
        csrf={call.csrf}
      />
    ),
  });
}

const request = z.object({ email: emailAddress(), reason: claimReason });

export const claimPages = new Pages()
  .get(path, { access: readers }, async (call) => {
    const address = call.c.req.query();
    const query = { status: "open" as const, ...readList(claimsQuery, address) };
    const viewer = await viewerOf(call.db, call.actor);
    const claims = await listShownClaims(call.db, viewer, query);
    const props = { claims, query: address, csrf: call.csrf, status: query.status ?? "open" };
    return show(call, { title: call.t("claims.title"), body: shownTo(viewer, <Claims {...props} />) });
  })
  .post(`${path}/:id`, { access: administrators, form: fields }, (call) =>
    tellFault(call, path, async () => {
      const { note } = parse(claimDecision, { note: call.form.note ?? null });
      const decision = parse(z.enum(["approve", "decline"]), call.form.decision, "decision");
      await decideClaim(call, idOf(call), decision, note);
      return call.t(`claims.done_${decision}`);
    }),
  )
  .post("/dashboard/signups/:id/claim", { access: administrators, form: fields }, (call) =>
    tellFault(call, `/dashboard/signups/${idOf(call)}`, async () => {
      const referral_id = await findPastedLink(call.db, call.form.link ?? "");
      if (referral_id === "") throw new Problem("conflict", "There is no such link.");
      const body = parse(claimBody, { referral_id, reason: call.form.reason });
      const id = await idFromForm("claim", call);
      await claimSignup(call, { role: "admin" }, id, idOf(call), body);
      return call.t("claims.done_approve");
    }),
  )
  .get("/dashboard/links/:id/claim", { access: administratorsAndOfficers }, (call) => showAsk(call))
  .post("/dashboard/links/:id/claim", { access: administratorsAndOfficers, form: fields }, async (call) => {
    const reader = await readerOf(call);
    const link = await findReferral(call.db, reader, idOf(call));
    const asked = await attempt(call.form, async () => {
      const body = parse(request, call.form);
      await askByAddress(call, reader.viewer, await idFromForm("claim", call), link, body);
    });
    if (!asked.done) return showAsk(call, asked.refused, asked.status);
    return goTo(call, `/dashboard/links/${link.id}`, call.t("claims.asked"));
  });
