import { siteOrigin } from "../../core/http/origin";
import { Pages } from "../../core/http/pages";
import { show } from "../../core/http/show";
import { duePeriod } from "../../core/jobs/periods";
import { readOrganisation } from "../../core/organisation/organisation";
import { readAside } from "../this-week/put-aside";
import { readers } from "../viewer";
import { readWeek } from "./read-week";
import { withoutMail } from "./readers";
import { areSent, digestFor } from "./send-digests";
import { WeeklyMessages } from "./views/weekly-messages";

/** What goes out on Mondays, and a message for those whom no mail reaches. */
export const digestPages = new Pages().get("/dashboard/weekly", { access: readers }, async (call) => {
  const { db, env, now, person, t } = call;
  const { timeZone } = await readOrganisation(db);
  const monday = duePeriod({ every: "week", atHour: 7 }, now, timeZone);
  const [programme, officers, isOn, aside] = await Promise.all([
    readWeek(db, monday, now),
    withoutMail(db),
    areSent(db),
    readAside(db, person.id, now),
  ]);
  const origin = siteOrigin({ env });
  const own = { name: person.name, locale: person.locale, officerId: null, isAdmin: true };
  const messages = officers.flatMap((officer) => {
    const digest = digestFor(officer, programme, origin);
    return digest
      ? { id: officer.officerId ?? officer.id, name: officer.name, phone: officer.phone, text: digest.text }
      : [];
  });
  return show(call, {
    title: t("digest.page"),
    body: (
      <WeeklyMessages
        own={digestFor(own, programme, origin, (id) => aside.has(id))}
        messages={messages}
        isOn={isOn}
      />
    ),
  });
});
