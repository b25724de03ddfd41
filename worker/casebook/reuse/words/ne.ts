import type { Translated } from "../../../../web/i18n/message";
import type { reuse as english } from "./en";

export const reuse: Translated<typeof english> = {
  "casebook.embed.updated": "{date} मा अद्यावधिक",
  "casebook.embed.read": "पूरा प्रकरण पढ्नुहोस्",
  "casebook.embed.allegation": "आरोप ठहर होइन।",
  "casebook.gone.title": "यो प्रकरण फिर्ता लिइयो",
  "casebook.gone.when": "{date} मा फिर्ता लिइयो",
};
