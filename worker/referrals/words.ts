import { campaigns } from "../../web/i18n/en/campaigns";
import { dashboard } from "../../web/i18n/en/dashboard";
import { detail } from "../../web/i18n/en/detail";
import { followUps } from "../../web/i18n/en/follow-ups";
import { form } from "../../web/i18n/en/form";
import { imports } from "../../web/i18n/en/imports";
import { insight } from "../../web/i18n/en/insight";
import { links } from "../../web/i18n/en/links";
import { officer } from "../../web/i18n/en/officer";
import { officers } from "../../web/i18n/en/officers";
import { share } from "../../web/i18n/en/share";
import { signups } from "../../web/i18n/en/signups";
import { targets } from "../../web/i18n/en/targets";
import { tracker } from "../../web/i18n/en/tracker";
import { visitor } from "../../web/i18n/en/visitor";
import { campaigns as campaignsFr } from "../../web/i18n/fr/campaigns";
import { dashboard as dashboardFr } from "../../web/i18n/fr/dashboard";
import { detail as detailFr } from "../../web/i18n/fr/detail";
import { followUps as followUpsFr } from "../../web/i18n/fr/follow-ups";
import { form as formFr } from "../../web/i18n/fr/form";
import { imports as importsFr } from "../../web/i18n/fr/imports";
import { insight as insightFr } from "../../web/i18n/fr/insight";
import { links as linksFr } from "../../web/i18n/fr/links";
import { officer as officerFr } from "../../web/i18n/fr/officer";
import { officers as officersFr } from "../../web/i18n/fr/officers";
import { share as shareFr } from "../../web/i18n/fr/share";
import { signups as signupsFr } from "../../web/i18n/fr/signups";
import { targets as targetsFr } from "../../web/i18n/fr/targets";
import { tracker as trackerFr } from "../../web/i18n/fr/tracker";
import { visitor as visitorFr } from "../../web/i18n/fr/visitor";
import type { Translated } from "../../web/i18n/message";
import type { ModuleWords } from "../../web/i18n/translate";

const en = {
  ...campaigns,
  ...dashboard,
  ...detail,
  ...followUps,
  ...form,
  ...imports,
  ...insight,
  ...links,
  ...officer,
  ...officers,
  ...share,
  ...signups,
  ...targets,
  ...tracker,
  ...visitor,
};
type Own = typeof en;

declare module "../../web/i18n/translate" {
  interface Words extends Own {}
}

const fr: Translated<Own> = {
  ...campaignsFr,
  ...dashboardFr,
  ...detailFr,
  ...followUpsFr,
  ...formFr,
  ...importsFr,
  ...insightFr,
  ...linksFr,
  ...officerFr,
  ...officersFr,
  ...shareFr,
  ...signupsFr,
  ...targetsFr,
  ...trackerFr,
  ...visitorFr,
};

/** What the tracker says, room by room. */
export const words: ModuleWords = { en: { catalogue: en }, fr: { catalogue: fr } };
