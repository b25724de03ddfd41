import type { Translated } from "../../../../web/i18n/message";
import type { archiveFigures as english } from "./figures-en";

export const archiveFigures: Translated<typeof english> = {
  "archive.statistics_lead": "अहिले प्रकाशित कुराबाट गनिएको।",
  "archive.kpi.published": "प्रकाशित मुद्दा",
  "archive.kpi.entities": "नाम आएका व्यक्ति र निकाय",
  "archive.kpi.open": "हेरिँदै गरेका मुद्दा",
  "archive.kpi.closed": "बन्द मुद्दा",
  "archive.figure.cases": "मुद्दा",
  "archive.figure.months.by": "महिना",
  "archive.figure.months.title": "महिनाअनुसार मुद्दा",
  "archive.figure.months.finding": "सबैभन्दा धेरै मुद्दा {what} मा: {count}",
  "archive.figure.months.lead": "हरेक मुद्दा पहिलो प्रकाशनको महिनामा गनिन्छ।",
  "archive.figure.types.by": "प्रकार",
  "archive.figure.types.title": "प्रकारअनुसार मुद्दा",
  "archive.figure.types.finding": "सबैभन्दा धेरै मुद्दा: {what}, {count}",
  "archive.figure.types.lead": "के आरोप छ: भ्रष्टाचार, वा पूरा नभएको वाचा।",
  "archive.figure.tags.by": "विषय",
  "archive.figure.tags.title": "विषयअनुसार मुद्दा",
  "archive.figure.tags.finding": "सबैभन्दा धेरै आउने विषय “{what}”: {count}",
  "archive.figure.tags.lead": "मुद्दा आफ्नो हरेक विषयमा गनिन्छ; सबैभन्दा धेरै आउने २० विषय यहाँ छन्।",
  "archive.figure.districts.by": "जिल्ला",
  "archive.figure.districts.title": "जिल्लाअनुसार मुद्दा",
  "archive.figure.districts.finding": "सबैभन्दा धेरै मुद्दा {what} मा: {count}",
  "archive.figure.districts.lead": "मुद्दा त्यसले ठाउँ भनेको हरेक जिल्लामा गनिन्छ।",
};
