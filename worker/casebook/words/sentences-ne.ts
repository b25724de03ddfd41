import type { Sentences } from "../../../web/i18n/sentences";

/** What the product writes of a change, in Nepali: pages of the archive show it to readers, and so do refusals of files. */
export const sentences: Sentences = {
  "Published again": "फेरि प्रकाशित",
  "First published": "पहिलो प्रकाशन",
  "Withdrawn by the editors": "सम्पादकहरूले फिर्ता लिए",
  "Withdrawn on {date}: {reason}": "{date} मा हटाइएको: {reason}",
  Closed: "बन्द",
  "Changed: {fields}": "बदलियो: {fields}",
  "Document changed": "कागजात बदलियो",
  "Address archived": "ठेगाना सङ्ग्रह गरियो",
};
