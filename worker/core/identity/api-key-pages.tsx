import { knownScopes } from "../access/scopes";
import { parse } from "../http/api";
import { attempt, fields, idFromForm } from "../http/attempt";
import { listPage } from "../http/list";
import { type PageCall, Pages, type Refused, seeOther, tell } from "../http/pages";
import { readList } from "../http/read-list";
import { renderSettings, settingsAccess } from "../settings/pages";
import { keysQuery, listApiKeys } from "./api-key-list";
import { newApiKey } from "./api-key-routes";
import { expiryIn, issueApiKey } from "./issue-api-key";
import { revokeApiKey } from "./revoke-api-key";
import { ApiKeys, NewKey } from "./views/api-keys";

const here = "/dashboard/settings/api-keys";
const access = settingsAccess;

async function show(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const query = readList(keysQuery, call.c.req.query());
  const { data, total } = await listApiKeys(call.db, query, call.now);
  return renderSettings(call, {
    title: call.t("keys.title"),
    status,
    body: (
      <ApiKeys
        scopes={knownScopes()}
        keys={listPage(data, query, total)}
        form={{ values: refused?.values ?? {}, refused }}
        csrf={call.csrf}
      />
    ),
  });
}

export const apiKeyPages = new Pages()
  .get(here, { access }, (call) => show(call))
  .post(here, { access, form: fields }, async (call) => {
    const { db, by, now, form } = call;
    const issued = await attempt(form, async () => {
      const input = parse(newApiKey, {
        name: form.name,
        scopes: knownScopes().filter((scope) => form[`scope.${scope}`] !== undefined),
        expires_at: form.expires_at ? `${form.expires_at}T00:00:00.000Z` : null,
      });
      const id = await idFromForm("apiKey", call);
      const expiresAt = expiryIn(input.expires_at ?? null, now);
      return issueApiKey(db, by, { id, name: input.name, scopes: input.scopes, expiresAt });
    });
    if (!issued.done) return show(call, issued.refused, issued.status);
    return renderSettings(call, {
      title: call.t("keys.newTitle"),
      back: { href: here, label: call.t("keys.title") },
      headers: { "cache-control": "no-store" },
      body: <NewKey name={form.name ?? ""} value={issued.value} />,
    });
  })
  .post(`${here}/:id/revoke`, { access }, async (call) => {
    await revokeApiKey(call.db, call.by, call.c.req.param("id") ?? "");
    tell(call.c, call.t("keys.revoked"));
    return seeOther(here);
  });
