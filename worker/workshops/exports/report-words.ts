import { formatLongDate } from "../../../web/i18n/format";
import type { PageCall } from "../../core/http/pages";
import { idOf } from "../../core/http/show";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { findAssessment } from "../assessments/find-assessments";
import { findWorkshops } from "../assessments/find-workshops";
import { placesAt } from "../places/find-places";
import { titleIn } from "../questions/first-words";
import { isStakeholderType } from "../stakeholder-types";
import type { ExportChoice } from "./choice";
import type { ReportWords } from "./report-line";

/** What a report of answers says around them, to whoever asks for it. */
export async function reportWords(call: PageCall<unknown>, choice: ExportChoice): Promise<ReportWords> {
  const { db, t, locale, now } = call;
  const id = idOf(call);
  const [{ title }, workshops, provinces, { name, timeZone }] = await Promise.all([
    findAssessment(db, id),
    findWorkshops(db, id),
    placesAt(db, "province"),
    readOrganisation(db),
  ]);
  const titleOf = (type: string) =>
    titleIn(workshops.find((one) => one.type === type)?.title ?? type, locale);
  const stakeholderOf = (type: string) =>
    isStakeholderType(type) ? t(`guest.stakeholder_type.${type}`) : type;
  const where = provinces.filter((one) => choice.provinces?.includes(one.id)).map((one) => one.name);
  const narrowed = [...where, ...(choice.stakeholder ? [stakeholderOf(choice.stakeholder)] : [])];
  const day = formatLongDate(localDay(now, timeZone), locale);
  return {
    title,
    from: name,
    facts: [
      choice.which === "all" ? t("exported.all_workshops") : titleOf(choice.which),
      [day, ...narrowed].join(" · "),
      ...(choice.status === "all" ? [t("exported.with_drafts")] : []),
      ...(choice.names === "hide" ? [t("exported.without_names")] : []),
    ],
    language: locale,
    workshopOf: (type) => (choice.which === "all" ? titleOf(type) : null),
    stakeholderOf,
    draft: t("exported.draft"),
    none: t("exported.nothing"),
    foot: (page, pages) => t("exported.page", { page, pages }),
  };
}
