import { parse } from "../http/api";
import { attempt, type FormFields, fields } from "../http/attempt";
import { editsOf } from "../http/based-on";
import { type PageCall, Pages, type Refused, seeOther, tell } from "../http/pages";
import { renderSettings, settingsAccess } from "../settings/pages";
import { changeOrganisation, type Organisation, readOrganisation } from "./organisation";
import { organisationSettings } from "./routes";
import { OrganisationForm } from "./views/organisation";

const here = "/dashboard/settings/organisation";

/** The settings as the form shows them, and what it holds as the API takes it. */
const valuesOf = ({ name, timeZone, locale, country, secondFactor }: Organisation): FormFields => ({
  name,
  time_zone: timeZone,
  locale,
  country: country ?? "",
  second_factor: secondFactor,
});
const inputOf = ({ name, time_zone, locale, country, second_factor }: FormFields) => ({
  name,
  time_zone,
  locale,
  country: country === "" ? null : country,
  second_factor,
});

async function show(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const stored = valuesOf(await readOrganisation(call.db));
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
      const current = valuesOf(await readOrganisation(call.db));
      const {
        time_zone: timeZone,
        second_factor: secondFactor,
        ...settings
      } = parse(organisationSettings.partial(), editsOf(call.form, current, inputOf));
      return changeOrganisation(call.db, call.by, { ...settings, timeZone, secondFactor });
    });
    if (!changed.done) return show(call, changed.refused, changed.status);
    tell(call.c, call.t("organisation.saved"));
    return seeOther(here);
  });
