import { parse } from "../../core/http/api";
import type { PageCall } from "../../core/http/pages";
import { show } from "../../core/http/show";
import { credentialUrl } from "../../core/identity/people";
import { listReferrals } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { templatesOf } from "../share/campaign-message";
import { readerOf } from "../viewer";
import type { Credentials } from "./create-officer";
import { findOfficer } from "./find-officers";
import { OfficerCredentials } from "./views/credentials";

/**
 * How the officer signs in for the first time, shown once. It is the answer to the form itself and no page with an
 * address: what is not stored in the clear cannot be shown after a redirect.
 */
export async function showCredentials(
  call: PageCall<unknown>,
  officerId: string,
  credentials: Credentials,
  after: "created" | "reset",
  campaignId?: string,
): Promise<Response> {
  const reader = await readerOf(call);
  const officer = await findOfficer(call.db, reader, officerId);
  const theirs = { officer_id: officerId, campaign_id: campaignId ?? "", limit: "1" };
  const links = campaignId ? await listReferrals(call.db, reader, parse(referralsQuery, theirs)) : null;
  const response = await show(call, {
    title: call.t(after === "created" ? "officers.is_officer" : "officers.new_password", {
      name: officer.name,
    }),
    body: (
      <OfficerCredentials
        officer={officer}
        temporaryPassword={credentials.temporaryPassword}
        invitationUrl={credentialUrl(call.env, credentials.invitationToken)}
        after={after}
        link={links?.data[0] ?? null}
        templates={await templatesOf(call, links?.data ?? [])}
        campaignId={campaignId ?? null}
      />
    ),
  });
  response.headers.set("cache-control", "no-store");
  return response;
}
