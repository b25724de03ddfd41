import { translator } from "../../../web/i18n/translate";
import { Card } from "../../../web/ui/card";
import { PageHeader } from "../../../web/ui/page-header";
import { parse } from "../http/api";
import { attempt, type FormFields, fields } from "../http/attempt";
import { type PageCall, Pages, type Refused, seeOther, tell } from "../http/pages";
import { show } from "../http/show";
import { settingsAccess } from "../settings/pages";
import { personal } from "../trail/record";
import { setUpPath } from "./paths";
import { organisationSettings } from "./routes";
import { proposeOrganisation, setUpOrganisation } from "./set-up";
import { SetUpOrganisation } from "./views/set-up";

/** What it takes beside the form itself, wherever that is shown. */
export const setUpForm = (call: PageCall<unknown>, refused: Refused | null = null) => (
  <SetUpOrganisation
    form={{ values: refused?.values ?? proposeOrganisation(call.c.req.raw, call.locale), refused }}
    timeZones={Intl.supportedValuesOf("timeZone")}
    csrf={call.csrf}
  />
);

const showSetUp = (call: PageCall<unknown>, refused: Refused | null = null, status = 200) =>
  show(call, {
    title: call.t("organisation.setUpTitle"),
    status,
    body: (
      <>
        <PageHeader title={call.t("organisation.setUpTitle")} lead={call.t("organisation.setUpLead")} />
        <Card>{setUpForm(call, refused)}</Card>
      </>
    ),
  });

const inputOf = ({ name, time_zone, locale, country }: FormFields) => ({
  name,
  time_zone,
  locale,
  country: country || null,
});

export const organisationSetUpPages = new Pages()
  .get(setUpPath, { access: settingsAccess }, (call) => showSetUp(call))
  .post(setUpPath, { access: settingsAccess, form: fields }, async (call) => {
    const changed = await attempt(call.form, async () => {
      const { name, time_zone: timeZone, locale, country } = parse(organisationSettings, inputOf(call.form));
      return setUpOrganisation(call.db, personal(call.by), { name, timeZone, locale, country });
    });
    if (!changed.done) return showSetUp(call, changed.refused, changed.status);
    tell(call.c, translator(changed.value.locale)("organisation.saved")); // in the language just chosen
    return seeOther("/dashboard");
  });
