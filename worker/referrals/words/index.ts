import type { Translated } from "../../../web/i18n/message";
import type { ModuleWords } from "../../../web/i18n/translate";
import { campaigns } from "../campaigns/words/en";
import { campaigns as campaignsFr } from "../campaigns/words/fr";
import { privacyWords } from "../candidates/words/en";
import { privacyWords as privacyWordsFr } from "../candidates/words/fr";
import { claimWords } from "../claims/words/en";
import { claimWords as claimWordsFr } from "../claims/words/fr";
import { coaching } from "../coaching/words/en";
import { coaching as coachingFr } from "../coaching/words/fr";
import { dashboard } from "../dashboard/words/en";
import { dashboard as dashboardFr } from "../dashboard/words/fr";
import { officer } from "../dashboard/words/officer-en";
import { officer as officerFr } from "../dashboard/words/officer-fr";
import { digest } from "../digests/words/en";
import { digest as digestFr } from "../digests/words/fr";
import { enrolments } from "../enrollment-lists/words/en";
import { enrolments as enrolmentsFr } from "../enrollment-lists/words/fr";
import { exports as exportWords } from "../exports/words/en";
import { exports as exportWordsFr } from "../exports/words/fr";
import { detail } from "../figures/words/en";
import { detail as detailFr } from "../figures/words/fr";
import { followUps } from "../follow-ups/words/en";
import { followUps as followUpsFr } from "../follow-ups/words/fr";
import { form } from "../form-funnel/words/en";
import { form as formFr } from "../form-funnel/words/fr";
import { fraudFlagWords } from "../fraud/flags/words/en";
import { fraudFlagWords as fraudFlagWordsFr } from "../fraud/flags/words/fr";
import { fraudReasons, fraudRules, fraudThresholds } from "../fraud/rules/words/en";
import {
  fraudReasons as fraudReasonsFr,
  fraudRules as fraudRulesFr,
  fraudThresholds as fraudThresholdsFr,
} from "../fraud/rules/words/fr";
import { fraudSettingsWords } from "../fraud/words/en";
import { fraudSettingsWords as fraudSettingsWordsFr } from "../fraud/words/fr";
import { startWords } from "../guided-start/words/en";
import { startWords as startWordsFr } from "../guided-start/words/fr";
import { health } from "../health/words/en";
import { health as healthFr } from "../health/words/fr";
import { imports } from "../imports/words/en";
import { imports as importsFr } from "../imports/words/fr";
import { insight } from "../insight/words/en";
import { insight as insightFr } from "../insight/words/fr";
import { links } from "../links/words/en";
import { links as linksFr } from "../links/words/fr";
import { notes } from "../notes/words/en";
import { notes as notesFr } from "../notes/words/fr";
import { officers } from "../officers/words/en";
import { officers as officersFr } from "../officers/words/fr";
import { pastLinks } from "../past-links/words/en";
import { pastLinks as pastLinksFr } from "../past-links/words/fr";
import { share } from "../share/words/en";
import { share as shareFr } from "../share/words/fr";
import { sheets } from "../sheets/words/en";
import { sheets as sheetsFr } from "../sheets/words/fr";
import { signups } from "../signups/words/en";
import { signups as signupsFr } from "../signups/words/fr";
import { visitor } from "../signups/words/visitor-en";
import { visitor as visitorFr } from "../signups/words/visitor-fr";
import { targets } from "../targets/words/en";
import { targets as targetsFr } from "../targets/words/fr";
import { thisWeek } from "../this-week/words/en";
import { thisWeek as thisWeekFr } from "../this-week/words/fr";
import { tracker } from "./en";
import { tracker as trackerFr } from "./fr";
import { sentences } from "./sentences-fr";

const en = {
  ...campaigns,
  ...coaching,
  ...dashboard,
  ...detail,
  ...digest,
  ...enrolments,
  ...exportWords,
  ...sheets,
  ...followUps,
  ...form,
  ...fraudReasons,
  ...fraudRules,
  ...fraudThresholds,
  ...fraudSettingsWords,
  ...fraudFlagWords,
  ...claimWords,
  ...privacyWords,
  ...health,
  ...imports,
  ...pastLinks,
  ...insight,
  ...links,
  ...officer,
  ...officers,
  ...share,
  ...signups,
  ...startWords,
  ...targets,
  ...notes,
  ...thisWeek,
  ...tracker,
  ...visitor,
};
type Own = typeof en;

declare module "../../../web/i18n/translate" {
  interface Words extends Own {}
}

const fr: Translated<Own> = {
  ...campaignsFr,
  ...coachingFr,
  ...dashboardFr,
  ...detailFr,
  ...digestFr,
  ...enrolmentsFr,
  ...exportWordsFr,
  ...sheetsFr,
  ...followUpsFr,
  ...formFr,
  ...fraudReasonsFr,
  ...fraudRulesFr,
  ...fraudThresholdsFr,
  ...fraudSettingsWordsFr,
  ...fraudFlagWordsFr,
  ...claimWordsFr,
  ...privacyWordsFr,
  ...healthFr,
  ...importsFr,
  ...pastLinksFr,
  ...insightFr,
  ...linksFr,
  ...officerFr,
  ...officersFr,
  ...shareFr,
  ...signupsFr,
  ...startWordsFr,
  ...targetsFr,
  ...notesFr,
  ...thisWeekFr,
  ...trackerFr,
  ...visitorFr,
};

/** What the tracker says, room by room. */
export const words: ModuleWords = { en: { catalogue: en }, fr: { catalogue: fr, sentences } };
