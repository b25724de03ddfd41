import { OrganisationForm } from "../../../web/pages/core/settings/organisation";
import { parse } from "../http/api";
import { attempt, fields } from "../http/attempt";
import { type PageCall, Pages, type Refused, seeOther, tell } from "../http/pages";
import { renderSettings, settingsAccess } from "../settings";
import { changeOrganisation, readOrganisation } from "./organisation";
import { organisationSettings } from "./routes";

const here = "/dashboard/settings/organisation";

async function show(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { name, timeZone, locale, country } = await readOrganisation(call.db);
  const stored = { name, time_zone: timeZone, locale, country: country ?? "" };
  return renderSettings(call, {
    title: call.t("organisation.title"),
    status,
    body: (
      <OrganisationForm
        form={{ values: refused?.values ?? stored, refused }}
        timeZones={Intl.supportedValuesOf("timeZone")}
        csrf={call.csrf}
      />
    ),
  });
}

export const organisationPages = new Pages()
  .get(here, { access: settingsAccess }, (call) => show(call))
  .post(here, { access: settingsAccess, form: fields }, async (call) => {
    const changed = await attempt(call.form, async () => {
      const { country } = call.form;
      const typed = { ...call.form, country: country === "" ? null : country };
      const { time_zone: timeZone, ...settings } = parse(organisationSettings, typed);
      return changeOrganisation(call.db, call.by, { ...settings, timeZone });
    });
    if (!changed.done) return show(call, changed.refused, changed.status);
    tell(call.c, call.t("organisation.saved"));
    return seeOther(here);
  });
