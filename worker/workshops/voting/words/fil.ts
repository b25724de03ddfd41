import type { Translated } from "../../../../web/i18n/message";
import type { voting as en } from "./en";

export const voting: Translated<typeof en> = {
  "voting.title": "Ang iyong boto",
  "voting.lead":
    "Isinulat ito ng iba, o pinagsama mula sa isinulat ng lahat. Walang makaaalam kung paano ka bumoto.",
  "voting.left": { one: "{count} pahayag pa", other: "{count} pahayag pa" },
  "voting.done": "Nakaboto ka na sa lahat ng pahayag",
  "voting.done_words": "Salamat. Maaari mong baguhin ang iyong boto habang bukas ang botohan.",
  "voting.none": "Wala pang pagbobotohan ngayon",
  "voting.none_words": "Kapag mayroon na, narito iyon.",
  "voting.agree": "Sang-ayon ako",
  "voting.disagree": "Hindi ako sang-ayon",
  "voting.pass": "Lalaktawan ko",
  "voting.again": "Baguhin ang aking mga boto",
  "voting.your_vote": "Ang iyong boto: {vote}",
  "voting.own": "May kulang ba?",
  "voting.own_words":
    "Isulat ito sa isang pangungusap. Titingnan muna ito ng tagapagpadaloy bago makita ng iba.",
  "voting.of": "Kung tungkol saang palihan",
  "voting.statement": "Ang iyong pangungusap",
  "voting.send": "Ipadala",
  "voting.sent": "Naipadala na. Titingnan ito ng tagapagpadaloy.",
  "voting.back": "Bumalik",
};
